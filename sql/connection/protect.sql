-- connection_protect: refuses writes outside units, or allows them to a file of statements.
-- role:  admin
-- param: is_on  flag
-- done:  nothing to see
SET SESSION tx_read_only = :is_on;

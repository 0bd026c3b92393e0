-- connection_protect: refuses writes outside units, or allows them to a file of statements, which commits what it wrote at its end.
-- role:  admin
-- param: is_on  flag
-- done:  nothing to see
SET SESSION tx_read_only = :is_on, autocommit = :is_on;

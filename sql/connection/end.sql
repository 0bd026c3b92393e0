-- connection_end: closes what a read outside a unit left open.
-- role:  any
-- done:  nothing to see
ROLLBACK;

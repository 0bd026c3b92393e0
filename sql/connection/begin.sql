-- connection_begin: opens a unit of work that may write.
-- role:  any
-- done:  nothing to see
START TRANSACTION READ WRITE;

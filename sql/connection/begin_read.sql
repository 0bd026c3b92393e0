-- connection_begin_read: opens a unit of work that sees one state of the data and cannot write.
-- role:  any
-- done:  nothing to see
START TRANSACTION READ ONLY;

-- connection_hold: lets this connection's clock stand still beside the program's, or run again.
-- role:  any
-- param: at  i64  seconds since 1970; 0: the server's own clock
-- done:  nothing to see
SET SESSION timestamp = :at;

-- plain_touch: takes nothing and gives nothing.
-- role:  admin
-- done:  nothing
SET SESSION autocommit = 0;

-- token_used: remembers the day on which a program wrote something.
-- role:  portal alone
-- param: id  u64
-- done:  one row; NOT_FOUND when it is known already
UPDATE token SET used_on = UTC_DATE() WHERE id = :id AND NOT used_on <=> UTC_DATE();

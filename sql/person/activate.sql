-- person_activate: the mail is confirmed, the account usable.
-- role:  portal
-- param: id  u64
-- done:  one row; NOT_FOUND unless the account was unconfirmed
UPDATE person SET state = 'active', version = version + 1 WHERE id = :id AND state = 'unconfirmed';

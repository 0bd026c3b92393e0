-- person_erase_wishes: forgets which mails somebody wanted.
-- role:  sign
-- param: id  u64
-- done:  those rows; NOT_FOUND when there are none
DELETE FROM notification WHERE person_id = :id;

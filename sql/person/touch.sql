-- person_touch: writes the person's common row, first in each unit that changes what they see of themselves.
-- role:  portal
-- param: id  u64
-- done:  one row; NOT_FOUND when there is no such person
UPDATE person SET version = version + 1 WHERE id = :id;

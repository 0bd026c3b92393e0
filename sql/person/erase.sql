-- person_erase: the row stays for what refers to it, and says nothing of anybody any more.
-- role:  sign
-- param: id  u64
-- done:  one row; NOT_FOUND when there is no such active person, or they are staff
UPDATE person
   SET name = '', mail = NULL, mail_key = NULL, phone = '', address_form = 'none', zone = '', theme = 'system',
       state = 'erased', version = version + 1
 WHERE id = :id AND state = 'active' AND staff_role IS NULL;

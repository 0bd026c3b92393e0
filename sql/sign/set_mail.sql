-- sign_set_mail: a person's mail address is new.
-- role:  portal
-- param: person_id  u64
-- param: mail       text
-- param: mail_key   text  canonical form
-- done:  one row; CONFLICT when somebody of the brand has the address; NOT_FOUND when the person is not active
UPDATE person SET mail = :mail, mail_key = :mail_key WHERE id = :person_id AND state = 'active';

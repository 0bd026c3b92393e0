-- person_insert: a new person.
-- role:  portal
-- param: code           text        public id
-- param: brand          text
-- param: portal         text
-- param: mail           text  null  NULL: reached by telephone only
-- param: mail_key       text  null
-- param: phone          text
-- param: name           text
-- param: locale         text
-- param: state          text
-- param: registered_by  u64   null  who did it on their behalf
-- row:   id             u64
-- done:  one row; CONFLICT when the brand has the mail already (uq_person_mail)
INSERT INTO person (code, brand, portal, mail, mail_key, phone, name, locale, state, registered_by, created_at)
VALUES (:code, :brand, :portal, :mail, :mail_key, :phone, :name, :locale, :state, :registered_by, UTC_TIMESTAMP())
RETURNING id;

-- person_by_mail: the account a mail address belongs to, in whatever state.
-- role:  portal
-- param: brand     text
-- param: mail_key  text  canonical form
-- row:   id            u64
-- row:   code          text        public id
-- row:   brand         text
-- row:   portal        text
-- row:   mail          text  null
-- row:   phone         text
-- row:   name          text
-- row:   address_form  text
-- row:   locale        text
-- row:   zone          text
-- row:   theme         text
-- row:   state         text
-- row:   staff_role    text  null
-- row:   version       u64
-- done:  one row or none
SELECT p.id, p.code, p.brand, p.portal, p.mail, p.phone, p.name, p.address_form, p.locale, p.zone, p.theme,
       p.state, p.staff_role, p.version
  FROM person p
 WHERE p.brand = :brand AND p.mail_key = :mail_key;

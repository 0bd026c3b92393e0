-- person_by_id: one person.
-- role:  portal
-- param: id  u64
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
 WHERE p.id = :id;

-- person_copy_person: all that is stored of somebody, but for what they prove themselves with.
-- role:  jobs
-- param: id  u64
-- row:   code          text
-- row:   brand         text
-- row:   portal        text
-- row:   mail          text     null
-- row:   phone         text
-- row:   name          text
-- row:   address_form  text
-- row:   locale        text
-- row:   zone          text
-- row:   theme         text
-- row:   state         text
-- row:   staff_role    text     null
-- row:   created_at    instant
-- done:  one row or none
SELECT p.code, p.brand, p.portal, p.mail, p.phone, p.name, p.address_form, p.locale, p.zone, p.theme, p.state,
       p.staff_role, p.created_at
  FROM person p
 WHERE p.id = :id;

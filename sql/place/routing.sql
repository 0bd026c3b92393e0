-- place_routing: which centre answers which brand, country, language and department.
-- role:  public
-- scope: public, because the decision is explained to every visitor
-- row:   id          u64
-- row:   brand       text
-- row:   country     text  null  NULL: any
-- row:   language    text  null  NULL: any
-- row:   department  text  null  NULL: any
-- row:   centre_id   u64
-- done:  all rows, by id
SELECT r.id, r.brand, NULLIF(r.country, '*') AS country, NULLIF(r.language, '*') AS language,
       NULLIF(r.department, '*') AS department, r.centre_id
  FROM routing r
 ORDER BY r.id;

-- place_centres: all support centres.
-- role:  public
-- scope: public, because every page names the centre that is responsible
-- row:   id           u64
-- row:   code         text
-- row:   brand        text
-- row:   name         text
-- row:   country      text  ISO 3166-1
-- row:   calendar_id  u64
-- row:   mail         text  null
-- done:  all rows, by id
SELECT c.id, c.code, c.brand, c.name, c.country, c.calendar_id, c.mail
  FROM centre c
 ORDER BY c.id;

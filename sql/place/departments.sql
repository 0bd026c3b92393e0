-- place_departments: the departments of all centres.
-- role:  public
-- scope: public, because a centre's own page lists whom to write to
-- row:   centre_id  u64
-- row:   code       text
-- row:   mail       text  null
-- done:  all rows, by centre and code
SELECT d.centre_id, d.code, d.mail
  FROM department d
 ORDER BY d.centre_id, d.code;

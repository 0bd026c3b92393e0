-- place_calendars: the working times of all centres.
-- role:  public
-- scope: public, because every visitor sees when a centre is open
-- row:   id       u64
-- row:   code     text
-- row:   zone     text  IANA name
-- row:   version  u64
-- done:  all rows, by id
SELECT c.id, c.code, c.zone, c.version
  FROM calendar c
 ORDER BY c.id;

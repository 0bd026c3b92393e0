-- place_version: the count of changes to public data, by which a worker knows that its copy is old.
-- role:  public
-- scope: public, because it tells nothing but that something public changed
-- row:   version  u64
-- done:  one row
SELECT v.version
  FROM public_version v
 WHERE v.id = 1;

-- place_languages: the languages spoken at all centres.
-- role:  public
-- scope: public, because every page says in which languages a centre answers
-- row:   centre_id  u64
-- row:   tag        text  BCP 47
-- done:  all rows, by centre, best language first
SELECT l.centre_id, l.tag
  FROM centre_language l
 ORDER BY l.centre_id, l.ordinal;

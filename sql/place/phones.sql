-- place_phones: the telephone numbers of all centres.
-- role:  public
-- scope: public, because every page says how to call
-- row:   centre_id      u64
-- row:   is_emergency   flag
-- row:   international  text
-- row:   national       text  null  when it differs
-- done:  all rows, by centre, main line first
SELECT p.centre_id, p.kind = 'emergency' AS is_emergency, p.international, p.national
  FROM centre_phone p
 ORDER BY p.centre_id, is_emergency;

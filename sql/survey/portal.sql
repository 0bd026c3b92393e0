-- survey_portal: what somebody says of the portal itself.
-- role:  portal alone
-- scope: public, because visitors without an account are asked too
-- param: code       text  public id
-- param: brand      text
-- param: portal     text
-- param: centre     text  code
-- param: person_id  u64   0: a visitor
-- param: language   text
-- param: score      u64   1 to 5
-- param: note       text
-- done:  one row; NOT_FOUND when the brand has no such centre
INSERT INTO survey (code, kind, portal, centre_id, person_id, language, score, note, asked_at, answered_at, expires_at)
SELECT :code, 'portal', :portal, c.id, NULLIF(:person_id, 0), :language, :score, :note, UTC_TIMESTAMP(), UTC_TIMESTAMP(),
       UTC_TIMESTAMP()
  FROM centre c
 WHERE c.code = :centre AND c.brand = :brand;

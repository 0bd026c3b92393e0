-- survey_look: the question that a mailed link opens, and what was said already.
-- role:  portal alone
-- scope: link, because whoever holds the token in a mail may answer
-- param: token_hash  bytes
-- param: brand       text
-- param: days        u64   how long an answer can be changed
-- row:   id          u64
-- row:   number      text
-- row:   ticket      text  public id
-- row:   centre      text  code
-- row:   score       u64   0: not answered
-- row:   solved      text null  yes, no or empty
-- row:   note        text
-- row:   is_over     flag
-- done:  one row or none
SELECT s.id, t.number, t.code AS ticket, c.code AS centre, CAST(COALESCE(s.score, 0) AS UNSIGNED) AS score,
       CASE s.is_solved WHEN 1 THEN 'yes' WHEN 0 THEN 'no' ELSE '' END AS solved, s.note,
       (s.expires_at <= UTC_TIMESTAMP() OR COALESCE(s.answered_at + INTERVAL :days DAY <= UTC_TIMESTAMP(), FALSE)) AS is_over
  FROM survey s
  JOIN ticket t ON t.id = s.ticket_id AND t.brand = :brand
  JOIN centre c ON c.id = s.centre_id
 WHERE s.token_hash = :token_hash;

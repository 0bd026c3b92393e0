-- survey_say: answers a question about a request, or changes the answer.
-- role:  portal alone
-- scope: link, because the page found it by the token in a mail
-- param: id      u64
-- param: score   u64   1 to 5
-- param: solved  text  yes, no or empty
-- param: note    text
-- param: days    u64   how long an answer can be changed
-- done:  one row; NOT_FOUND when it is too late
UPDATE survey
   SET score = :score, is_solved = CASE :solved WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END, note = :note,
       answered_at = COALESCE(answered_at, UTC_TIMESTAMP())
 WHERE id = :id AND expires_at > UTC_TIMESTAMP()
   AND (answered_at IS NULL OR answered_at + INTERVAL :days DAY > UTC_TIMESTAMP());

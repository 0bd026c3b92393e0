-- upload_settle: a line is stored, or came too late.
-- role:  jobs
-- param: id          u64
-- param: number      u64
-- param: verdict     text  "stored" or "late"
-- param: problem     text
-- param: detail      text
-- param: reading_id  u64   0: none
-- done:  one row; NOT_FOUND when it was done before
UPDATE upload_line
   SET verdict = :verdict, problem = :problem, detail = :detail, reading_id = NULLIF(:reading_id, 0)
 WHERE upload_id = :id AND number = :number AND verdict IN ('good', 'unlikely');

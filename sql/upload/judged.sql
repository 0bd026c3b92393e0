-- upload_judged: every line has its verdict, or the file cannot be read.
-- role:  jobs
-- param: id            u64
-- param: state         text  "judged" or "broken"
-- param: problem       text  code of a broken one
-- param: problem_line  u64
-- param: line_count    u64
-- param: blank_count   u64
-- done:  one row; NOT_FOUND when another runner was faster
UPDATE upload
   SET state = :state, problem = :problem, problem_line = :problem_line, line_count = :line_count,
       done_count = :line_count, blank_count = :blank_count, lease_until = NULL, holder = '', changed_at = UTC_TIMESTAMP()
 WHERE id = :id AND state = 'reading';

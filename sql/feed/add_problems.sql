-- feed_add_problems: lines that were not taken, and why.
-- role:  jobs
-- param: feed_id   u64
-- param: problems  text  JSON: an array of objects
-- done:  a row a problem
INSERT IGNORE INTO feed_problem (feed_id, line, field, problem, value)
SELECT :feed_id, p.line, p.field, p.problem, p.value
  FROM JSON_TABLE(:problems, '$[*]' COLUMNS (
         line BIGINT UNSIGNED PATH '$.line',
         field VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.field',
         problem VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.problem',
         value VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.value')) p;

-- upload_lines: lines of a file, in order.
-- role:  portal alone
-- param: customer_id  u64
-- param: upload_id    u64
-- param: verdict      text  empty: all
-- param: after        u64   number of the last line of the page before
-- param: limit        u64
-- row:   number       u64
-- row:   serial       text
-- row:   taken_on     day   null
-- row:   total        u64   null
-- row:   mono         u64   null
-- row:   colour       u64   null
-- row:   large        u64   null
-- row:   scan         u64   null
-- row:   verdict      text
-- row:   problem      text
-- row:   detail       text
-- done:  at most limit
SELECT l.number, l.serial, l.taken_on, l.total, l.mono, l.colour, l.large, l.scan, l.verdict, l.problem, l.detail
  FROM upload u
  JOIN upload_line l ON l.upload_id = u.id
 WHERE u.id = :upload_id AND u.customer_id = :customer_id AND l.number > :after
   AND (:verdict = '' OR l.verdict = :verdict)
 ORDER BY l.number
 LIMIT :limit;

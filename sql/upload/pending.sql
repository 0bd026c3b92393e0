-- upload_pending: the next lines of a confirmed file to be stored.
-- role:  jobs
-- param: id       u64
-- param: is_sure  flag  the unlikely ones too
-- param: limit    u64
-- row:   number   u64
-- row:   serial   text
-- row:   taken_on day   null
-- row:   total    u64   null
-- row:   mono     u64   null
-- row:   colour   u64   null
-- row:   large    u64   null
-- row:   scan     u64   null
-- row:   device_id u64  null
-- done:  in their order
SELECT l.number, l.serial, l.taken_on, l.total, l.mono, l.colour, l.large, l.scan, l.device_id
  FROM upload_line l
 WHERE l.upload_id = :id AND (l.verdict = 'good' OR (:is_sure AND l.verdict = 'unlikely'))
 ORDER BY l.number
 LIMIT :limit;

-- person_export_ready: the copy is made.
-- role:  jobs
-- param: id        u64
-- param: document  text  XML
-- param: parts     u64
-- param: life_s    u64   seconds it stays
-- done:  one row; NOT_FOUND when another runner was faster
UPDATE export
   SET state = 'ready', document = COMPRESS(:document), parts_done = :parts, parts = :parts,
       ready_at = UTC_TIMESTAMP(), expires_at = UTC_TIMESTAMP() + INTERVAL :life_s SECOND
 WHERE id = :id AND state IN ('waiting', 'running');

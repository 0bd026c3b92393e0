-- person_export_progress: how far a copy is.
-- role:  jobs
-- param: id          u64
-- param: parts_done  u64
-- param: parts       u64
-- done:  one row; NOT_FOUND when it is finished, or was that far before
UPDATE export
   SET state = 'running', parts_done = :parts_done, parts = :parts
 WHERE id = :id AND state IN ('waiting', 'running');

-- person_export_insert: a copy of somebody's data, to be made.
-- role:  portal
-- param: code    text  public id
-- param: id      u64
-- param: life_s  u64   seconds until it goes
-- done:  one row; NOT_FOUND when one is being made already
INSERT INTO export (code, person_id, state, created_at, expires_at)
SELECT :code, :id, 'waiting', UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL :life_s SECOND
 WHERE NOT EXISTS (SELECT 1 FROM export e
                    WHERE e.person_id = :id AND e.state IN ('waiting', 'running')
                      AND e.expires_at > UTC_TIMESTAMP());

-- person_export_list: copies of somebody's data that are there or on their way.
-- role:  portal
-- param: id  u64
-- row:   code        text
-- row:   state       text     waiting, running, ready or failed
-- row:   parts_done  u64
-- row:   parts       u64      0: not begun
-- row:   created_at  instant
-- row:   expires_at  instant
-- done:  newest first, at most twenty
SELECT e.code, e.state, e.parts_done, e.parts, e.created_at, e.expires_at
  FROM export e
 WHERE e.person_id = :id AND e.expires_at > UTC_TIMESTAMP()
 ORDER BY e.id DESC
 LIMIT 20;

-- person_export_document: one copy of somebody's data.
-- role:  portal
-- param: id    u64
-- param: code  text
-- row:   document    text  null  XML
-- row:   expires_at  instant
-- done:  one row, or none when it is not theirs, not ready, or gone
SELECT CONVERT(UNCOMPRESS(e.document) USING utf8mb4) AS document, e.expires_at
  FROM export e
 WHERE e.code = :code AND e.person_id = :id AND e.state = 'ready' AND e.document IS NOT NULL
   AND e.expires_at > UTC_TIMESTAMP();

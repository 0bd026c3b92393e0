-- knowledge_notes: what readers wrote beside their voice.
-- role:  portal alone
-- scope: staff, because the country team looks after articles
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- param: limit      u64
-- row:   code       text
-- row:   locale     text
-- row:   version    u64
-- row:   note       text
-- row:   is_helpful flag
-- row:   voted_at   instant
-- done:  newest first
SELECT k.code, v.locale, v.version, v.note, v.is_helpful, v.voted_at
  FROM knowledge_vote v
  JOIN knowledge k ON k.id = v.knowledge_id
 WHERE v.note <> '' AND k.brand = :brand AND k.portal IN ('', :portal)
 ORDER BY v.voted_at DESC, v.id DESC
 LIMIT :limit;

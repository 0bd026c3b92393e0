-- knowledge_of_subject: articles that answer a subject of requests.
-- role:  portal alone
-- scope: public, because articles are for everybody of their audience
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- param: locale     text  of the reader
-- param: audiences  text  codes with commas between
-- param: subject    text  code
-- param: limit      u64
-- row:   code       text
-- row:   title      text
-- row:   lead       text
-- row:   locale     text  of the text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- done:  by title
SELECT k.code, COALESCE(a.title, e.title, s.title, '') AS title, COALESCE(a.lead, e.lead, s.lead, '') AS lead,
       COALESCE(a.locale, e.locale, s.locale, '') AS locale, k.audience, k.line, k.subject
  FROM knowledge k
  LEFT JOIN knowledge_text a ON a.knowledge_id = k.id AND a.locale = :locale AND a.is_current
  LEFT JOIN knowledge_text e ON e.knowledge_id = k.id AND e.locale = 'en' AND e.is_current AND a.knowledge_id IS NULL
  LEFT JOIN knowledge_text s ON s.knowledge_id = k.id AND s.locale = k.source AND s.is_current AND a.knowledge_id IS NULL
                            AND e.knowledge_id IS NULL
 WHERE k.subject = :subject AND k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active AND FIND_IN_SET(k.audience, :audiences) > 0
   AND COALESCE(a.knowledge_id, e.knowledge_id, s.knowledge_id) IS NOT NULL
 ORDER BY COALESCE(a.title, e.title, s.title, '') COLLATE utf8mb4_uca1400_as_ci, k.code
 LIMIT :limit;

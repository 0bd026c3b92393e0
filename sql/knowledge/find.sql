-- knowledge_find: articles with words, shown in the reader's language, English, or the one they were written in.
-- role:  portal alone
-- scope: public, because articles are for everybody of their audience
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- param: locale     text  of the reader
-- param: audiences  text  codes with commas between
-- param: language   text  of the reader's locale: "pt"
-- param: match      text  as search_match gives it
-- param: limit      u64
-- row:   code       text
-- row:   title      text
-- row:   lead       text
-- row:   locale     text  of the text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- done:  best first, of the 400 best texts in any language; texts in the reader's language count twice
SELECT k.code, COALESCE(a.title, e.title, s.title, '') AS title, COALESCE(a.lead, e.lead, s.lead, '') AS lead,
       COALESCE(a.locale, e.locale, s.locale, '') AS locale, k.audience, k.line, k.subject
  FROM (SELECT m.knowledge_id, MAX(m.score * IF(SUBSTRING_INDEX(m.locale, '-', 1) = :language, 2, 1)) AS score
          FROM (SELECT t.knowledge_id, t.locale, MATCH (t.tokens) AGAINST (:match IN BOOLEAN MODE) AS score
                  FROM knowledge_text t
                 WHERE MATCH (t.tokens) AGAINST (:match IN BOOLEAN MODE)
                 ORDER BY MATCH (t.tokens) AGAINST (:match IN BOOLEAN MODE) DESC
                 LIMIT 400) m
          JOIN knowledge k ON k.id = m.knowledge_id
         WHERE (SUBSTRING_INDEX(m.locale, '-', 1) IN (:language, 'en') OR m.locale = k.source)
           AND k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active AND FIND_IN_SET(k.audience, :audiences) > 0
         GROUP BY m.knowledge_id
         ORDER BY score DESC, m.knowledge_id
         LIMIT :limit) f
  JOIN knowledge k ON k.id = f.knowledge_id
  LEFT JOIN knowledge_text a ON a.knowledge_id = k.id AND a.locale = :locale AND a.is_current
  LEFT JOIN knowledge_text e ON e.knowledge_id = k.id AND e.locale = 'en' AND e.is_current AND a.knowledge_id IS NULL
  LEFT JOIN knowledge_text s ON s.knowledge_id = k.id AND s.locale = k.source AND s.is_current AND a.knowledge_id IS NULL
                            AND e.knowledge_id IS NULL
 WHERE COALESCE(a.knowledge_id, e.knowledge_id, s.knowledge_id) IS NOT NULL
 ORDER BY f.score DESC, k.id;

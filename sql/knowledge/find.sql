-- knowledge_find: articles in which words stand, shown in the reader's language, English, or the one they were written in.
-- role:  portal alone
-- scope: public, because articles are for everybody of their audience
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- param: locale     text  of the reader
-- param: audiences  text  codes with commas between
-- param: words      text  JSON: an array of objects; t: which term it is for, i: key of the word, s: what it counts
-- param: limit      u64
-- row:   code       text
-- row:   title      text
-- row:   lead       text
-- row:   locale     text  of the text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- done:  best first: by the sum of what the best word for each term counts
SELECT k.code, COALESCE(a.title, e.title, s.title, '') AS title, COALESCE(a.lead, e.lead, s.lead, '') AS lead,
       COALESCE(a.locale, e.locale, s.locale, '') AS locale, k.audience, k.line, k.subject
  FROM (SELECT y.knowledge_id, y.score
          FROM (SELECT x.knowledge_id, SUM(x.best) AS score
                  FROM (SELECT STRAIGHT_JOIN p.knowledge_id, j.term, MAX(j.score * p.weight) AS best
                          FROM JSON_TABLE(:words, '$[*]' COLUMNS (
                                 term INT UNSIGNED PATH '$.t', id BIGINT UNSIGNED PATH '$.i', score INT UNSIGNED PATH '$.s')) j
                          JOIN knowledge_place p ON p.word_id = j.id
                         GROUP BY p.knowledge_id, j.term ORDER BY NULL) x
                 GROUP BY x.knowledge_id ORDER BY NULL) y
          JOIN knowledge k ON k.id = y.knowledge_id
         WHERE k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active AND FIND_IN_SET(k.audience, :audiences) > 0
         ORDER BY y.score DESC, y.knowledge_id
         LIMIT :limit) f
  JOIN knowledge k ON k.id = f.knowledge_id
  LEFT JOIN knowledge_text a ON a.knowledge_id = k.id AND a.locale = :locale AND a.is_current
  LEFT JOIN knowledge_text e ON e.knowledge_id = k.id AND e.locale = 'en' AND e.is_current AND a.knowledge_id IS NULL
  LEFT JOIN knowledge_text s ON s.knowledge_id = k.id AND s.locale = k.source AND s.is_current AND a.knowledge_id IS NULL
                            AND e.knowledge_id IS NULL
 WHERE COALESCE(a.knowledge_id, e.knowledge_id, s.knowledge_id) IS NOT NULL
 ORDER BY f.score DESC, k.id;

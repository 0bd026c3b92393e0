-- knowledge_read: an article and what to read next, in the reader's language, English, or the one it was written in.
-- role:  portal alone
-- scope: public, because articles are for everybody of their audience
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- param: locale     text  of the reader
-- param: audiences  text  codes with commas between
-- param: code       text
-- row:   part       text           article or related
-- row:   id         u64
-- row:   code       text
-- row:   title      text
-- row:   lead       text
-- row:   locale     text           of the text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- row:   source     text     null  related: none, as all below
-- row:   version    u64      null
-- row:   source_version u64  null  version of the source text that the text says
-- row:   newest     u64      null  version of the source text
-- row:   body       text     null
-- row:   created_at instant  null
-- row:   locales    text     null  that it can be read in, commas between
-- done:  the article first; none when it is not for this reader
SELECT y.part, y.id, y.code, y.title, y.lead, y.locale, y.audience, y.line, y.subject, y.source, CAST(y.version AS UNSIGNED) AS version,
       CAST(y.source_version AS UNSIGNED) AS source_version, CAST(y.newest AS UNSIGNED) AS newest, y.body, y.created_at, y.locales
  FROM (SELECT 'article' AS part, 0 AS rank, k.id, k.code, COALESCE(a.title, e.title, s.title, '') AS title, COALESCE(a.lead, e.lead, s.lead, '') AS lead, COALESCE(a.locale, e.locale, s.locale, '') AS locale, k.audience, k.line, k.subject, k.source,
       COALESCE(a.version, e.version, s.version) AS version,
       COALESCE(a.source_version, e.source_version, s.source_version) AS source_version,
       (SELECT n.source_version FROM knowledge_text n WHERE n.knowledge_id = k.id AND n.locale = k.source AND n.is_current) AS newest,
       COALESCE(a.body, e.body, s.body) AS body, COALESCE(a.created_at, e.created_at, s.created_at) AS created_at,
       (SELECT GROUP_CONCAT(l.locale ORDER BY l.locale) FROM knowledge_text l WHERE l.knowledge_id = k.id AND l.is_current) AS locales
  FROM knowledge k
  LEFT JOIN knowledge_text a ON a.knowledge_id = k.id AND a.locale = :locale AND a.is_current
  LEFT JOIN knowledge_text e ON e.knowledge_id = k.id AND e.locale = 'en' AND e.is_current AND a.knowledge_id IS NULL
  LEFT JOIN knowledge_text s ON s.knowledge_id = k.id AND s.locale = k.source AND s.is_current AND a.knowledge_id IS NULL
                            AND e.knowledge_id IS NULL
 WHERE k.code = :code AND k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active AND FIND_IN_SET(k.audience, :audiences) > 0
UNION ALL
SELECT 'related', r.ordinal, k.id, k.code, COALESCE(a.title, e.title, s.title, '') AS title, COALESCE(a.lead, e.lead, s.lead, '') AS lead, COALESCE(a.locale, e.locale, s.locale, '') AS locale, k.audience, k.line, k.subject, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM knowledge o
  JOIN knowledge_related r ON r.knowledge_id = o.id
  JOIN knowledge k ON k.id = r.other_id
  LEFT JOIN knowledge_text a ON a.knowledge_id = k.id AND a.locale = :locale AND a.is_current
  LEFT JOIN knowledge_text e ON e.knowledge_id = k.id AND e.locale = 'en' AND e.is_current AND a.knowledge_id IS NULL
  LEFT JOIN knowledge_text s ON s.knowledge_id = k.id AND s.locale = k.source AND s.is_current AND a.knowledge_id IS NULL
                            AND e.knowledge_id IS NULL
 WHERE o.brand = :brand AND o.code = :code AND k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active AND FIND_IN_SET(k.audience, :audiences) > 0) y
 WHERE y.locale <> ''
 ORDER BY y.part, y.rank, y.id;

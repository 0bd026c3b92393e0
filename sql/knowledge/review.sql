-- knowledge_review: the texts of a brand's articles, with what readers said of them.
-- role:  portal alone
-- scope: staff, because the country team looks after them
-- param: brand      text
-- param: portal     text  folder under conf/portals
-- row:   code       text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- row:   source     text
-- row:   locale     text
-- row:   title      text
-- row:   version    u64
-- row:   source_version u64  version of the source text that it says
-- row:   newest     u64      null  version of the source text
-- row:   created_at instant
-- row:   helpful    u64
-- row:   unhelpful  u64
-- done:  by code and locale
SELECT k.code, k.audience, k.line, k.subject, k.source, t.locale, t.title, t.version, t.source_version,
       n.source_version AS newest, t.created_at, CAST(COALESCE(v.helpful, 0) AS UNSIGNED) AS helpful,
       CAST(COALESCE(v.unhelpful, 0) AS UNSIGNED) AS unhelpful
  FROM knowledge k
  JOIN knowledge_text t ON t.knowledge_id = k.id AND t.is_current
  LEFT JOIN knowledge_text n ON n.knowledge_id = k.id AND n.locale = k.source AND n.is_current
  LEFT JOIN (SELECT w.knowledge_id, w.locale, SUM(w.is_helpful) AS helpful, SUM(NOT w.is_helpful) AS unhelpful
               FROM knowledge_vote w GROUP BY w.knowledge_id, w.locale) v ON v.knowledge_id = k.id AND v.locale = t.locale
 WHERE k.brand = :brand AND k.portal IN ('', :portal) AND k.is_active
 ORDER BY k.code, t.locale;

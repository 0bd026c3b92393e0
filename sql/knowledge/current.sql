-- knowledge_current: an article's texts that stand.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- row:   id         u64
-- row:   portal     text
-- row:   locale     text  null  NULL: it has none
-- row:   source_version u64 null
-- row:   title      text  null
-- row:   lead       text  null
-- row:   body       text  null
-- row:   tokens     text  null
-- done:  at least one row; none when there is no such article
SELECT k.id, k.portal, t.locale, t.source_version, t.title, t.lead, t.body, t.tokens
  FROM knowledge k
  LEFT JOIN knowledge_text t ON t.knowledge_id = k.id AND t.is_current
 WHERE k.brand = :brand AND k.code = :code;

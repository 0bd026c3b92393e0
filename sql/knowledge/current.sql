-- knowledge_current: an article's texts that stand.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- row:   id         u64
-- row:   portal     text
-- row:   audience   text
-- row:   line       text
-- row:   subject    text
-- row:   source     text
-- row:   is_active  flag
-- row:   locale     text  null  NULL: it has none
-- row:   source_version u64 null
-- row:   title      text  null
-- row:   lead       text  null
-- row:   body       text  null
-- row:   words      bytes null  digest of its words that the search has; NULL: none
-- done:  at least one row; none when there is no such article
SELECT k.id, k.portal, k.audience, k.line, k.subject, k.source, k.is_active, t.locale, t.source_version, t.title, t.lead, t.body, t.words
  FROM knowledge k
  LEFT JOIN knowledge_text t ON t.knowledge_id = k.id AND t.is_current
 WHERE k.brand = :brand AND k.code = :code;

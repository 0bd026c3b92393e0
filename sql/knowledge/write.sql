-- knowledge_write: a new version of a text, which stands from now on.
-- role:  jobs
-- param: knowledge_id  u64
-- param: locale        text
-- param: source_version u64
-- param: title         text
-- param: lead          text
-- param: body          text
-- param: words         bytes  digest of its words that the search has
-- done:  one row
INSERT INTO knowledge_text (knowledge_id, locale, version, source_version, title, lead, body, tokens, words, is_current, created_at)
SELECT :knowledge_id, :locale, x.version, :source_version, :title, :lead, :body, '', :words, TRUE, UTC_TIMESTAMP()
  FROM (SELECT CAST(COALESCE(MAX(t.version), 0) AS UNSIGNED) + 1 AS version
          FROM knowledge_text t
         WHERE t.knowledge_id = :knowledge_id AND t.locale = :locale) x;

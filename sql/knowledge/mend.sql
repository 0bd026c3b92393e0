-- knowledge_mend: what is known of a text that has not changed: the words the search has of it, the source it says.
-- role:  jobs
-- param: knowledge_id  u64
-- param: locale        text
-- param: source_version u64
-- param: words         bytes  digest
-- done:  one row; NOT_FOUND when it was so before
UPDATE knowledge_text SET source_version = :source_version, words = :words
 WHERE knowledge_id = :knowledge_id AND locale = :locale AND is_current;

-- knowledge_retire: a text does not stand any more.
-- role:  jobs
-- param: knowledge_id  u64
-- param: locale        text
-- done:  one row; NOT_FOUND when there was none
UPDATE knowledge_text SET is_current = NULL, words = NULL
 WHERE knowledge_id = :knowledge_id AND locale = :locale AND is_current;

-- knowledge_displace: the words of a text stand nowhere any more.
-- role:  jobs
-- param: knowledge_id  u64
-- param: locale        text
-- done:  any number of rows; NOT_FOUND for none
DELETE FROM knowledge_place
 WHERE knowledge_id = :knowledge_id AND EXISTS (SELECT 1 FROM knowledge_word w WHERE w.id = word_id AND w.locale = :locale);

-- knowledge_tally: in how many articles each word of a brand stands.
-- role:  jobs
-- param: brand      text
-- done:  those for which that has changed; NOT_FOUND for none
UPDATE knowledge_word w
   SET w.articles = (SELECT COUNT(*) FROM knowledge_place p WHERE p.word_id = w.id)
 WHERE w.brand = :brand;

-- knowledge_unlearn: words that stand nowhere any more are forgotten.
-- role:  jobs
-- param: brand      text
-- done:  any number of rows; NOT_FOUND for none
DELETE FROM knowledge_word WHERE brand = :brand AND articles = 0;

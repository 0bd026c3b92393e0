-- knowledge_relate: an article to read next.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- param: other      text  code
-- param: ordinal    u64
-- done:  one row; NOT_FOUND when one of them is not there
INSERT INTO knowledge_related (knowledge_id, other_id, ordinal)
SELECT k.id, o.id, :ordinal
  FROM knowledge k
  JOIN knowledge o ON o.brand = k.brand AND o.code = :other AND o.id <> k.id
 WHERE k.brand = :brand AND k.code = :code;

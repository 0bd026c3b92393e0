-- feed_add_fits: which devices articles of a feed fit.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects, each with model_list
-- done:  a row a model
INSERT INTO article_fit (article_id, model)
SELECT a.id, l.model
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         NESTED PATH '$.model_list[*]' COLUMNS (model VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) l
  JOIN article a ON a.brand = :brand AND a.number = l.number
 WHERE l.model IS NOT NULL;

-- feed_put_article_prices: what articles cost in a portal.
-- role:  jobs
-- param: brand     text
-- param: portal    text
-- param: currency  text
-- param: lines     text  JSON: an array of objects
-- done:  a row a price
INSERT INTO article_price (article_id, portal, currency, price_minor)
SELECT a.id, :portal, :currency, l.price
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         price BIGINT UNSIGNED PATH '$.price')) l
  JOIN article a ON a.brand = :brand AND a.number = l.number
 WHERE l.price IS NOT NULL
ON DUPLICATE KEY UPDATE currency = VALUES(currency), price_minor = VALUES(price_minor);

-- feed_touch: writes the common rows of the customers that lines are about, first in their unit.
-- role:  jobs
-- param: ids  text  JSON: an array of keys
-- done:  a row a customer
UPDATE customer c
  JOIN JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) j ON j.id = c.id
   SET c.version = c.version + 1;

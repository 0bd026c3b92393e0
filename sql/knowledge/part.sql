-- knowledge_part: forgets what was to be read next.
-- role:  jobs
-- param: brand      text
-- param: portal     text  empty: every portal of the brand
-- done:  any number of rows
DELETE r FROM knowledge_related r JOIN knowledge k ON k.id = r.knowledge_id WHERE k.brand = :brand AND k.portal = :portal;

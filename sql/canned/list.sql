-- canned_list: every reply ready to send of a brand, in one language.
-- role:  portal alone
-- scope: staff, because they write with it
-- param: brand       text  code of the abstract portal
-- param: locale      text
-- row:   code        text
-- row:   department  text  empty: every department
-- row:   title       text
-- row:   body        text
-- done:  at most 200 rows, by title
SELECT k.code, k.department, x.title, x.body
  FROM canned k
  JOIN canned_text x ON x.canned_id = k.id AND x.locale = :locale
 WHERE k.brand = :brand AND k.is_active
 ORDER BY x.title COLLATE utf8mb4_unicode_ci, k.id
 LIMIT 200;

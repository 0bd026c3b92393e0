-- canned_one: a reply ready to send, in one language.
-- role:  portal alone
-- scope: staff, because they write with it
-- param: brand   text  code of the abstract portal
-- param: code    text
-- param: locale  text
-- row:   body    text
-- done:  one row or none
SELECT x.body
  FROM canned k
  JOIN canned_text x ON x.canned_id = k.id AND x.locale = :locale
 WHERE k.brand = :brand AND k.code = :code AND k.is_active;

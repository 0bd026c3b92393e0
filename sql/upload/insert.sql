-- upload_insert: a file of readings, to be judged.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: person_id    u64   0: a program
-- param: token_id     u64   0: none
-- param: member_id    u64   with whose sight it is judged; 0: the token's
-- param: is_cover     flag
-- param: file_id      u64
-- param: portal       text
-- param: centre       text
-- param: locale       text
-- done:  one row; NOT_FOUND when the file is not the customer's
INSERT INTO upload (code, customer_id, person_id, token_id, member_id, is_cover, file_id, portal, centre, locale, state,
                    created_at, changed_at)
SELECT :code, f.customer_id, NULLIF(:person_id, 0), NULLIF(:token_id, 0), NULLIF(:member_id, 0), :is_cover, f.id,
       :portal, :centre, :locale, 'reading', UTC_TIMESTAMP(), UTC_TIMESTAMP()
  FROM file f
 WHERE f.id = :file_id AND f.customer_id = :customer_id;

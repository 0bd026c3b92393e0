-- subject_fields: what the forms of all subjects ask besides.
-- role:  public
-- scope: public, because subjects are for everybody who may ask
-- row:   id           u64
-- row:   subject_id   u64
-- row:   code         text
-- row:   kind         text  text, choice, day, number or flag
-- row:   is_required  flag
-- row:   most         u64   text: characters; number: digits
-- done:  all rows, by subject and order
SELECT f.id, f.subject_id, f.code, f.kind, f.is_required, f.most
  FROM subject_field f
 ORDER BY f.subject_id, f.ordinal, f.id;

-- subject_field_texts: the words of such fields and of their choices, in every locale there is.
-- role:  public
-- scope: public, because subjects are for everybody who may ask
-- row:   field_id  u64
-- row:   choice    text  code; empty: the field itself
-- row:   locale    text
-- row:   name      text
-- row:   hint      text  empty: none
-- done:  all rows, by field, then choices in their order
SELECT t.field_id, t.choice, t.locale, t.name, t.hint
  FROM subject_field_text t
 ORDER BY t.field_id, t.ordinal, t.choice, t.locale;

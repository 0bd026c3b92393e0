-- subject_texts: the words of all subjects, in every locale there is.
-- role:  public
-- scope: public, because subjects are for everybody who may ask
-- row:   subject_id  u64
-- row:   locale      text
-- row:   name        text
-- row:   hint        text  empty: none
-- row:   synonyms    text  commas between; empty: none
-- done:  all rows, by subject and locale
SELECT t.subject_id, t.locale, t.name, t.hint, t.synonyms
  FROM subject_text t
 ORDER BY t.subject_id, t.locale;

-- help_texts: the words of guided help in every language there is.
-- role:  public jobs
-- scope: public, because guided help is for everybody
-- row:   tree_id    u64
-- row:   step       text  empty: of the tree
-- row:   choice     text  empty: of the step
-- row:   locale     text
-- row:   title      text
-- row:   body       text
-- done:  all rows, by tree, step, choice and locale
SELECT t.tree_id, t.step, t.choice, t.locale, t.title, t.body
  FROM help_text t
 ORDER BY t.tree_id, t.step, t.choice, t.locale;

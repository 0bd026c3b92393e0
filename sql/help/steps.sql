-- help_steps: the steps of guided help, each with its choices.
-- role:  public jobs
-- scope: public, because guided help is for everybody
-- row:   tree_id    u64
-- row:   id         u64
-- row:   code       text
-- row:   kind       text
-- row:   drawing    text
-- row:   article    text
-- row:   choice     text  null  code; NULL: it has none
-- row:   next       text  null
-- done:  all rows, by tree and step, choices in their order
SELECT s.tree_id, s.id, s.code, s.kind, s.drawing, s.article, c.code AS choice, c.next
  FROM help_step s
  LEFT JOIN help_choice c ON c.step_id = s.id
 ORDER BY s.tree_id, s.id, c.ordinal, c.code;

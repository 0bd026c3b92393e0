-- help_trees: guided help that is offered.
-- role:  public jobs
-- scope: public, because guided help is for everybody
-- row:   id         u64
-- row:   brand      text
-- row:   code       text
-- row:   line       text
-- row:   subject    text
-- row:   version    u64
-- row:   first      text
-- row:   ordinal    u64
-- done:  all rows, in their order
SELECT t.id, t.brand, t.code, t.line, t.subject, t.version, t.first, t.ordinal
  FROM help_tree t
 WHERE t.is_active
 ORDER BY t.brand, t.ordinal, t.code;

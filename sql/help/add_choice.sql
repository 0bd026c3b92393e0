-- help_add_choice: an answer of a step, and the step it leads to.
-- role:  jobs
-- param: brand      text
-- param: tree       text  code
-- param: step       text  code
-- param: code       text
-- param: ordinal    u64
-- param: next       text  code
-- done:  one row
INSERT INTO help_choice (step_id, code, ordinal, next)
SELECT s.id, :code, :ordinal, :next
  FROM help_tree t
  JOIN help_step s ON s.tree_id = t.id AND s.code = :step
 WHERE t.brand = :brand AND t.code = :tree;

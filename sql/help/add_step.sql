-- help_add_step: a step of a tree.
-- role:  jobs
-- param: brand      text
-- param: tree       text  code
-- param: code       text
-- param: kind       text
-- param: drawing    text
-- param: article    text
-- done:  one row
INSERT INTO help_step (tree_id, code, kind, drawing, article)
SELECT t.id, :code, :kind, :drawing, :article FROM help_tree t WHERE t.brand = :brand AND t.code = :tree;

-- help_add_text: words of a tree, a step or an answer.
-- role:  jobs
-- param: brand      text
-- param: tree       text  code
-- param: step       text  empty: of the tree
-- param: choice     text  empty: of the step
-- param: locale     text
-- param: title      text
-- param: body       text
-- done:  one row
INSERT INTO help_text (tree_id, step, choice, locale, title, body)
SELECT t.id, :step, :choice, :locale, :title, :body FROM help_tree t WHERE t.brand = :brand AND t.code = :tree;

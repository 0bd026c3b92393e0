-- help_clear_choices: forgets the answers of a tree's steps.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- done:  any number of rows; NOT_FOUND for none
DELETE c FROM help_choice c JOIN help_step s ON s.id = c.step_id JOIN help_tree t ON t.id = s.tree_id
 WHERE t.brand = :brand AND t.code = :code;

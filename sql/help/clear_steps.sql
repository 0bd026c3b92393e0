-- help_clear_steps: forgets the steps of a tree, whose answers are gone.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- done:  any number of rows; NOT_FOUND for none
DELETE s FROM help_step s JOIN help_tree t ON t.id = s.tree_id WHERE t.brand = :brand AND t.code = :code;

-- help_clear_texts: forgets the words of a tree.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- done:  any number of rows; NOT_FOUND for none
DELETE x FROM help_text x JOIN help_tree t ON t.id = x.tree_id WHERE t.brand = :brand AND t.code = :code;

-- help_withdraw: trees that are no longer in their folder.
-- role:  jobs
-- param: brand      text
-- param: codes      text  those that are, with commas between
-- done:  any number of rows; NOT_FOUND for none
UPDATE help_tree SET is_active = FALSE
 WHERE brand = :brand AND is_active AND FIND_IN_SET(code, :codes) = 0;

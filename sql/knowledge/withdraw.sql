-- knowledge_withdraw: articles that are no longer in their folder.
-- role:  jobs
-- param: brand      text
-- param: portal     text  empty: every portal of the brand
-- param: codes      text  those that are, with commas between
-- done:  any number of rows; NOT_FOUND for none
UPDATE knowledge SET is_active = FALSE
 WHERE brand = :brand AND portal = :portal AND is_active AND FIND_IN_SET(code, :codes) = 0;

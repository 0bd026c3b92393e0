-- help_count: one more visitor reached an end of guided help that day.
-- role:  portal alone
-- scope: public, because everybody may say whether it helped
-- param: tree_id    u64
-- param: version    u64
-- param: step       text
-- param: is_solved  flag
-- done:  one row, or two
INSERT INTO help_end (tree_id, version, step, is_solved, on_day, count)
VALUES (:tree_id, :version, :step, :is_solved, UTC_DATE(), 1)
    ON DUPLICATE KEY UPDATE count = count + 1;

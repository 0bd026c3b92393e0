-- queue_link: two requests belong together; twice is as once.
-- role:  portal alone
-- scope: staff, because both were found for them
-- param: ticket_id  u64  the smaller
-- param: other_id   u64  the greater
-- done:  one row, or two when it was so already
INSERT INTO ticket_link (ticket_id, other_id) VALUES (:ticket_id, :other_id)
ON DUPLICATE KEY UPDATE other_id = :other_id;

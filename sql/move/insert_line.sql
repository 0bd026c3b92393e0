-- move_insert_line: a device of a move, from where it stands now.
-- role:  portal alone
-- param: customer_id  u64
-- param: move         text  public id of the move
-- param: number       u64   of the line
-- param: device_id    u64
-- param: wanted_on    day
-- param: site         text  public id of the new site; empty: none
-- param: place        text
-- param: access       text
-- done:  one row; NOT_FOUND when device or site are not the customer's; CONFLICT when the device is in an open move (uq_move_line_open)
INSERT INTO move_line (move_id, number, device_id, open_device_id, wanted_on, from_site_id, site_id, place, access, state, changed_at)
SELECT m.id, :number, d.id, d.id, :wanted_on, d.site_id, s.id, :place, :access, 'asked', UTC_TIMESTAMP()
  FROM move_order m
  JOIN device d ON d.id = :device_id AND d.customer_id = m.customer_id AND d.is_active
  LEFT JOIN site s ON s.code = :site AND s.customer_id = m.customer_id
 WHERE m.code = :move AND m.customer_id = :customer_id AND (:site = '' OR s.id IS NOT NULL);

-- move_settle: a line enters another state; done and cancelled free the device for another move.
-- role:  portal alone
-- param: customer_id  u64
-- param: move         text  public id of the move
-- param: line         u64
-- param: state        text  planned, done or cancelled
-- param: planned_on   day   null
-- done:  one row; NOT_FOUND when there is no such line, or it is done or cancelled
UPDATE move_line l
  JOIN move_order m ON m.id = l.move_id
   SET l.open_device_id = IF(:state = 'planned', l.device_id, NULL),
       l.planned_on = COALESCE(:planned_on, l.planned_on),
       l.reading_id = IF(:state = 'done', (SELECT t.reading_id
                                             FROM reading_standing t
                                            WHERE t.device_id = l.device_id AND t.live_on >= DATE(m.created_at)
                                              AND t.state IN ('submitted', 'accepted')
                                            ORDER BY t.live_on DESC LIMIT 1), l.reading_id),
       l.state = :state,
       l.changed_at = UTC_TIMESTAMP()
 WHERE m.code = :move AND m.customer_id = :customer_id AND l.number = :line
   AND l.state IN ('asked', 'planned');

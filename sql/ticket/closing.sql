-- ticket_closing: answered tickets on which nobody wrote for long: those to close, and those whose author is to be told.
-- role:  jobs
-- param: warn_d       u64   days before closing on which one is told
-- param: limit        u64
-- row:   customer_id  u64
-- row:   id           u64
-- row:   code         text
-- row:   is_over      flag  its time is over
-- done:  those whose time is over first
SELECT y.customer_id, y.id, y.code, y.is_over
  FROM ((SELECT t.customer_id, t.id, t.code, TRUE AS is_over
           FROM ticket t
          WHERE t.state = 'answered' AND t.closes_at <= UTC_TIMESTAMP()
          ORDER BY t.closes_at LIMIT :limit)
        UNION ALL
        (SELECT t.customer_id, t.id, t.code, FALSE
           FROM ticket t
          WHERE t.state = 'answered' AND t.warned_at IS NULL
            AND t.closes_at > UTC_TIMESTAMP() AND t.closes_at <= UTC_TIMESTAMP() + INTERVAL :warn_d DAY
          ORDER BY t.closes_at LIMIT :limit)) y
 ORDER BY y.is_over DESC, y.id;

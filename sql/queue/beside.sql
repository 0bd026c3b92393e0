-- queue_beside: what staff reach for beside a request: colleagues of its queue, replies ready to send, the next ones due,
-- what its device counted, and what the customer paid and owes.
-- role:  portal alone
-- scope: staff, because the request was found for them
-- param: ticket_id  u64
-- param: staff      u64   person
-- param: locale     text  of the reader, for titles
-- row:   part     text  colleague, canned, next, reading, payment or credit
-- row:   rank     i64
-- row:   code     text
-- row:   name     text  colleague; canned: title; next: number; reading: serial number; payment: invoice
-- row:   note     text  canned: language; next: subject; reading: register; payment, credit: currency
-- row:   state    text null  colleague: role; payment: means
-- row:   at       instant null  next: due; credit: said
-- row:   day      day   null  reading: taken; payment: paid
-- row:   until    day   null  payment: due
-- row:   count    i64 null   colleague: open requests they have; reading: pages; payment: amount; credit: limit, in minor units
-- row:   more     i64   credit: open
-- row:   third    i64   credit: overdue
-- row:   is_marked  flag null  colleague: oneself; next: this one
-- done:  every part in its order
SELECT y.part, CAST(y.rank AS SIGNED) AS rank, y.code, y.name, y.note, y.state, y.at, y.day, y.until, CAST(y.count AS SIGNED) AS count,
       CAST(y.more AS SIGNED) AS more, CAST(y.third AS SIGNED) AS third, y.is_marked
  FROM ((SELECT 'colleague' AS part, ROW_NUMBER() OVER (ORDER BY p.name COLLATE utf8mb4_unicode_ci, p.id) AS rank, p.code, p.name, '' AS note,
                p.staff_role AS state, NULL AS at, NULL AS day, NULL AS until,
                (SELECT COUNT(*) FROM ticket o WHERE o.assignee_id = p.id AND o.closed_at IS NULL) AS count,
                0 AS more, 0 AS third, p.id = :staff AS is_marked
           FROM ticket t
           JOIN person p ON p.brand = t.brand AND p.state = 'active' AND p.staff_role IN ('agent', 'team-lead')
          WHERE t.id = :ticket_id
            AND EXISTS (SELECT 1 FROM post o
                         WHERE o.person_id = p.id AND o.centre_id = t.centre_id
                           AND (o.department IN ('*', t.department) OR p.staff_role = 'team-lead'))
          LIMIT 50)
        UNION ALL
        (SELECT 'canned', ROW_NUMBER() OVER (ORDER BY COALESCE(w.title, x.title) COLLATE utf8mb4_unicode_ci, k.id), k.code,
                COALESCE(w.title, x.title), x.locale, '', NULL, NULL, NULL, 0, 0, 0, FALSE
           FROM ticket t
           JOIN canned k ON k.brand = t.brand AND k.is_active AND k.department IN ('', t.department)
           JOIN canned_text x ON x.canned_id = k.id AND x.locale = t.language
           LEFT JOIN canned_text w ON w.canned_id = k.id AND w.locale = :locale
          WHERE t.id = :ticket_id
          LIMIT 50)
        UNION ALL
        (SELECT 'next', ROW_NUMBER() OVER (ORDER BY n.next_due_at, n.id), n.code, n.number, n.subject, n.state, n.next_due_at, NULL, NULL, 0, 0, 0, n.id = t.id
           FROM ticket t
           JOIN ticket n ON n.centre_id = t.centre_id AND n.closed_at IS NULL AND n.next_due_at IS NOT NULL AND n.department = t.department
          WHERE t.id = :ticket_id
          ORDER BY n.next_due_at, n.id
          LIMIT 12)
        UNION ALL
        (SELECT 'reading', ROW_NUMBER() OVER (ORDER BY w.live_on DESC, g.kind), '', d.serial, g.kind, w.state, NULL, w.live_on, NULL, v.count, 0, 0, FALSE
           FROM ticket t
           JOIN device d ON d.id = t.device_id AND d.customer_id = t.customer_id
           JOIN reading_standing w ON w.device_id = d.id AND w.live_on IS NOT NULL
           JOIN reading_value v ON v.reading_id = w.reading_id
           JOIN register g ON g.id = v.register_id AND g.kind IN ('total', 'mono', 'colour')
          WHERE t.id = :ticket_id
          ORDER BY w.live_on DESC, g.kind
          LIMIT 6)
        UNION ALL
        (SELECT 'payment', ROW_NUMBER() OVER (ORDER BY p.paid_on DESC, p.id DESC), '', COALESCE(i.number, ''), p.currency, p.means, NULL,
                p.paid_on, p.due_on, p.amount_minor, 0, 0, FALSE
           FROM ticket t
           JOIN payment p ON p.customer_id = t.customer_id
           LEFT JOIN invoice i ON i.id = p.invoice_id
          WHERE t.id = :ticket_id
          ORDER BY p.paid_on DESC, p.id DESC
          LIMIT 5)
        UNION ALL
        SELECT 'credit', 0, '', '', r.currency, r.state, r.said_at, NULL, NULL, r.limit_minor, r.open_minor, r.overdue_minor, FALSE
          FROM ticket t
          JOIN credit r ON r.customer_id = t.customer_id
         WHERE t.id = :ticket_id) y
 ORDER BY y.part, y.rank;

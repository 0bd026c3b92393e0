-- reading_facts: what judgement of entries needs, one row a register; points are the live values of its present epoch.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: by           text  what names holds: "code" or "serial"
-- param: names        text  JSON array of texts
-- param: days         u64   how far points go back from the last of a device; 0: only that one
-- row:   now            instant  of this server
-- row:   id             u64
-- row:   code           text
-- row:   serial         text
-- row:   model          text
-- row:   place          text
-- row:   site_name      text     null
-- row:   zone           text     null
-- row:   due_on         day      null
-- row:   is_automatic   flag
-- row:   term_on        day      null  first day of its contract
-- row:   period_months  u64      null
-- row:   is_mine        flag     assigned, not only seen
-- row:   last_code      text     null
-- row:   last_on        day      null
-- row:   last_state     text     null
-- row:   last_billed    flag
-- row:   register_id    u64      null
-- row:   kind           text     null
-- row:   digits         u64      null
-- row:   epoch          u64      null
-- row:   epoch_on       day      null
-- row:   epoch_count    u64      null
-- row:   points         text     null  "days since 1970, count, state" of each, newest first, a comma between points
-- done:  the registers of the devices seen, in the order of the names
SELECT UTC_TIMESTAMP() AS now, x.id, x.code, x.serial, x.model, x.place, s.name AS site_name, s.zone, x.due_on,
       x.is_automatic, k.starts_on AS term_on, CAST(k.billing_months AS UNSIGNED) AS period_months, x.is_mine,
       l.code AS last_code, ls.live_on AS last_on, ls.state AS last_state, ls.billed_on IS NOT NULL AS last_billed,
       r.id AS register_id, r.kind, CAST(r.digits AS UNSIGNED) AS digits, CAST(r.epoch AS UNSIGNED) AS epoch,
       e.starts_on AS epoch_on, e.count AS epoch_count,
       (SELECT GROUP_CONCAT(CONCAT_WS(' ', DATEDIFF(st.live_on, '1970-01-01'), v.count, st.state)
                            ORDER BY st.live_on DESC SEPARATOR ',' LIMIT 64)
          FROM reading_standing st
          JOIN reading_value v ON v.reading_id = st.reading_id AND v.register_id = r.id AND v.epoch = r.epoch
         WHERE st.device_id = x.id AND st.live_on >= x.read_on - INTERVAL :days DAY) AS points
  FROM (SELECT d.*, c.number,
               EXISTS (SELECT 1 FROM assignment a
                        WHERE a.member_id = :member_id
                          AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)) AS is_mine
          FROM (SELECT n.number, i.id
                  FROM JSON_TABLE(:names, '$[*]' COLUMNS (number FOR ORDINALITY,
                         name VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) n
                  JOIN device i ON i.code = n.name
                 WHERE :by = 'code'
                UNION ALL
                SELECT n.number, i.id
                  FROM JSON_TABLE(:names, '$[*]' COLUMNS (number FOR ORDINALITY,
                         name VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) n
                  JOIN device i ON i.customer_id = :customer_id AND i.serial = n.name
                 WHERE :by = 'serial') c
          JOIN device d ON d.id = c.id
         WHERE d.customer_id = :customer_id AND d.is_active AND d.kind = 'device') x
  LEFT JOIN site s ON s.id = x.site_id
  LEFT JOIN contract k ON k.id = x.contract_id
  LEFT JOIN reading_standing ls ON ls.device_id = x.id AND ls.live_on = x.read_on
  LEFT JOIN reading l ON l.id = ls.reading_id
  LEFT JOIN register r ON r.device_id = x.id
  LEFT JOIN register_epoch e ON e.register_id = r.id AND e.epoch = r.epoch
 WHERE :sees_all OR x.is_mine
 ORDER BY x.number, r.kind;

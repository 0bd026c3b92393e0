-- reading_history: the ledger of a device, every state, one row a register.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: code         text  public id of one reading, or empty for all
-- param: before_on    day   only days before it
-- param: limit        u64   most readings
-- row:   id           u64
-- row:   code         text
-- row:   device       text     public id
-- row:   taken_on     day
-- row:   at           instant
-- row:   source       text
-- row:   person       text     null
-- row:   token        text     null
-- row:   state        text
-- row:   since        instant
-- row:   cause        text
-- row:   is_live      flag
-- row:   billed_on    day      null
-- row:   corrects     text     null
-- row:   receipt      text     null
-- row:   kind         text     null
-- row:   count        u64      null
-- row:   epoch        u64      null
-- row:   opened       u64      null
-- done:  newest day first, then newest arrival
SELECT x.id, x.code, x.device, x.taken_on, x.at, x.source, p.name AS person, t.name AS token, s.state, e.at AS since, e.cause,
       s.live_on IS NOT NULL AS is_live, s.billed_on, c.code AS corrects, k.number AS receipt,
       r.kind, v.count, CAST(v.epoch AS UNSIGNED) AS epoch, o.count AS opened
  FROM (SELECT g.*, d.code AS device
          FROM device d
          JOIN reading g ON g.device_id = d.id
         WHERE d.id = :device_id AND d.customer_id = :customer_id AND g.taken_on < :before_on
           AND (:code = '' OR g.code = :code)
         ORDER BY g.taken_on DESC, g.id DESC
         LIMIT :limit) x
  JOIN reading_standing s ON s.reading_id = x.id
  JOIN reading_event e ON e.reading_id = x.id
   AND e.number = (SELECT MAX(y.number) FROM reading_event y WHERE y.reading_id = x.id)
  LEFT JOIN person p ON p.id = x.person_id AND p.name <> ''
  LEFT JOIN token t ON t.id = x.token_id
  LEFT JOIN reading c ON c.id = x.corrects_id
  LEFT JOIN receipt k ON k.kind = 'reading' AND k.object = x.code
  LEFT JOIN reading_value v ON v.reading_id = x.id
  LEFT JOIN register r ON r.id = v.register_id
  LEFT JOIN register_epoch o ON o.register_id = v.register_id AND o.epoch = v.epoch
 ORDER BY x.taken_on DESC, x.id DESC, r.kind;

-- challenge_one: a contested estimate of a device that a member sees.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: code         text
-- row:   id           u64
-- row:   device_id    u64
-- row:   device       text  public id
-- row:   serial       text
-- row:   model        text
-- row:   reading_id   u64
-- row:   file_id      u64   null
-- row:   file         text  null  public id of the photo
-- row:   note         text
-- row:   state        text
-- row:   answer       text
-- row:   person_id    u64   null
-- row:   person       text  null  who contested
-- row:   created_at   instant
-- row:   decided_at   instant null
-- row:   currency     text
-- row:   credit       u64   minor units
-- done:  one row or none
SELECT x.id, d.id AS device_id, d.code AS device, d.serial, d.model, x.reading_id, x.file_id, f.code AS file, x.note,
       x.state, x.answer, x.person_id, p.name AS person, x.created_at, x.decided_at, x.currency, x.credit_minor AS credit
  FROM challenge x
  JOIN device d ON d.id = x.device_id
  LEFT JOIN file f ON f.id = x.file_id
  LEFT JOIN person p ON p.id = x.person_id
 WHERE x.code = :code AND x.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)));

-- member_one: a member of a customer, as administrators see them.
-- role:  portal
-- param: customer_id  u64
-- param: code         text  public id
-- row:   id           u64
-- row:   person_id    u64
-- row:   code         text
-- row:   name         text        empty of those who never accepted
-- row:   mail         text  null  NULL: reached by telephone only
-- row:   role         text
-- row:   state        text
-- row:   since_at     instant
-- row:   can_sign_in  flag        the person's account is active
-- row:   signed_in_at instant null  the last time for this customer; NULL: never
-- done:  one row or none; none as well while somebody who waits has not confirmed their mail
SELECT m.id, m.person_id, m.code, IF(m.state = 'invited' OR m.state = 'ended' AND NOT EXISTS (
                    SELECT 1 FROM audit l
                     WHERE l.person_id = m.person_id AND l.chain_id = m.customer_id AND l.event IN ('member-ended', 'refused')),
                  '', p.name) AS name,
       IF(m.state = 'invited', p.mail_key, p.mail) AS mail, m.role, m.state, m.since_at,
       p.state = 'active' AS can_sign_in,
       (SELECT l.at FROM audit l
         WHERE l.chain_id = m.customer_id AND l.actor_id = m.person_id AND l.event = 'signed-in'
         ORDER BY l.number DESC LIMIT 1) AS signed_in_at
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.code = :code AND m.customer_id = :customer_id
   AND NOT (m.state = 'waiting' AND p.state = 'unconfirmed');

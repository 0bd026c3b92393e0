-- member_list: members of a customer, a page of them from one onwards.
-- role:  portal
-- param: customer_id  u64
-- param: search       text  pattern of LIKE; "%" for everything
-- param: role         text  or empty
-- param: state        text  or empty: all but the ended
-- param: sort         text  name, role or since
-- param: after        text  public id of the member after whom the page begins, or empty
-- param: limit        u64
-- row:   code      text
-- row:   name      text        empty of those who never accepted: whether they have an account is their own affair
-- row:   mail      text  null  NULL: reached by telephone only
-- row:   role      text
-- row:   state     text
-- row:   since_at  instant
-- row:   total     u64         of all pages
-- done:  at most limit rows: the waiting whose mail is confirmed, the active, the invited, the ended, in order each
SELECT x.code, x.name, x.mail, x.role, x.state, x.since_at, x.total
  FROM (SELECT y.*, FIELD(y.state, 'waiting', 'active', 'invited', 'ended') AS place,
               CASE :sort WHEN 'role' THEN CAST(y.role AS UNSIGNED) WHEN 'since' THEN -UNIX_TIMESTAMP(y.since_at) ELSE 0 END AS sorted_by,
               IF(y.name = '', COALESCE(y.mail, ''), y.name) COLLATE utf8mb4_uca1400_as_ci AS called,
               CAST(COUNT(*) OVER () AS UNSIGNED) AS total
          FROM (SELECT m.code, m.role, m.state, m.since_at,
                       IF(m.state = 'invited' OR m.state = 'ended' AND NOT EXISTS (
                            SELECT 1 FROM audit l
                             WHERE l.person_id = m.person_id AND l.chain_id = m.customer_id AND l.event IN ('member-ended', 'refused')),
                          '', p.name) AS name,
                       IF(m.state = 'invited', p.mail_key, p.mail) AS mail
                  FROM member m
                  JOIN person p ON p.id = m.person_id
                 WHERE m.customer_id = :customer_id
                   AND (:state = '' AND m.state <> 'ended' OR m.state = :state)
                   AND NOT (m.state = 'waiting' AND p.state = 'unconfirmed')
                   AND (:role = '' OR m.role = :role)) y
         WHERE :search = '%' OR CONCAT_WS(' ', y.name, y.mail) COLLATE utf8mb4_uca1400_ai_ci LIKE :search) x
  LEFT JOIN (SELECT a.code, FIELD(a.state, 'waiting', 'active', 'invited', 'ended') AS place,
                    CASE :sort WHEN 'role' THEN CAST(a.role AS UNSIGNED) WHEN 'since' THEN -UNIX_TIMESTAMP(a.since_at) ELSE 0 END AS sorted_by,
                    IF(a.state = 'invited' OR a.state = 'ended' AND NOT EXISTS (
                         SELECT 1 FROM audit l
                          WHERE l.person_id = a.person_id AND l.chain_id = a.customer_id AND l.event IN ('member-ended', 'refused')),
                       COALESCE(b.mail_key, ''), b.name) COLLATE utf8mb4_uca1400_as_ci AS called
               FROM member a
               JOIN person b ON b.id = a.person_id
              WHERE a.code = :after AND a.customer_id = :customer_id) f ON TRUE
 WHERE f.code IS NULL OR (x.place, x.sorted_by, x.called, x.code) > (f.place, f.sorted_by, f.called, f.code)
 ORDER BY x.place, x.sorted_by, x.called, x.code
 LIMIT :limit;

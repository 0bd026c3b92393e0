-- session_viewer: everything known of who holds a session's token: person, member, cover, customer, as they are at this moment.
-- role:  portal
-- param: token_hash  bytes  secret_digest of the cookie's token
-- param: brand       text   code of the abstract portal asked
-- row:   session_id    u64
-- row:   session_code  text
-- row:   created_at    instant
-- row:   confirmed_at  instant
-- row:   factor_given  flag     a second factor was given in this session
-- row:   has_factor    flag     the person has one set up
-- row:   person_id     u64
-- row:   person_code   text
-- row:   name          text
-- row:   mail          text null
-- row:   locale        text
-- row:   zone          text
-- row:   theme         text
-- row:   staff_role    text null
-- row:   person_version  u64
-- row:   member_id     u64 null   whose rights are used; NULL as well when they are no longer to be had
-- row:   member_code   text null
-- row:   member_role   text null
-- row:   cover_id      u64 null   the cover that is in force
-- row:   covered_name  text null
-- row:   customer_id   u64 null
-- row:   customer_code  text null
-- row:   customer_name  text null
-- row:   customer_number  text null
-- row:   customer_version  u64 null
-- row:   choices       i64       how many members and covers the person could act as
-- done:  one row; none when the token is unknown, the session over or the person not active.
--        A cover that is over gives way to the member who stood in
SELECT s.id AS session_id, s.code AS session_code, s.created_at, s.confirmed_at,
       s.factor_at IS NOT NULL AS factor_given, k.totp_is_on IS TRUE AS has_factor,
       p.id AS person_id, p.code AS person_code, p.name, p.mail, p.locale, p.zone, p.theme, p.staff_role, p.version AS person_version,
       m.id AS member_id, m.code AS member_code, m.role AS member_role,
       v.id AS cover_id, a.name AS covered_name,
       c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number, c.version AS customer_version,
       COALESCE((SELECT COUNT(*) FROM member o JOIN customer oc ON oc.id = o.customer_id AND oc.is_active
              WHERE o.person_id = p.id AND o.state = 'active')
          + (SELECT COUNT(*) FROM member b JOIN cover bv ON bv.by_id = b.id JOIN member ba ON ba.id = bv.member_id
               JOIN customer bc ON bc.id = b.customer_id AND bc.is_active
              WHERE b.person_id = p.id AND b.state = 'active' AND ba.state = 'active' AND bv.ended_at IS NULL
                AND bv.starts_on <= UTC_DATE() AND bv.ends_on >= UTC_DATE()), 0) AS choices
  FROM session s
  JOIN person p ON p.id = s.person_id AND p.state = 'active' AND p.brand = :brand
  LEFT JOIN credential k ON k.person_id = p.id
  LEFT JOIN cover w ON w.id = s.cover_id
  LEFT JOIN member own ON own.id = COALESCE(w.by_id, s.member_id) AND own.person_id = p.id AND own.state = 'active'
  LEFT JOIN cover v ON v.id = w.id AND v.ended_at IS NULL AND v.starts_on <= UTC_DATE() AND v.ends_on >= UTC_DATE()
        AND own.id IS NOT NULL
  LEFT JOIN member m ON m.id = COALESCE(v.member_id, own.id) AND m.state = 'active' AND m.customer_id = own.customer_id
  LEFT JOIN customer c ON c.id = m.customer_id AND c.is_active
  LEFT JOIN person a ON a.id = m.person_id AND v.id IS NOT NULL
 WHERE s.token_hash = :token_hash AND s.ended_at IS NULL AND s.expires_at > UTC_TIMESTAMP();

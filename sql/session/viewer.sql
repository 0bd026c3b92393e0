-- session_viewer: who holds a session's token: person, member and customer, as they are at this moment. Asked with every request: no more
-- tables than this. Under a cover the last two are session_cover's to say, on somebody's behalf session_behalf's.
-- role:  portal
-- param: token_hash  bytes  secret_digest of the cookie's token
-- param: brand       text   code of the abstract portal asked
-- row:   session_id    u64
-- row:   session_code  text
-- row:   created_at    instant
-- row:   previous_at   instant null  the sign-in before this one
-- row:   previous_country  text
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
-- row:   cover_id      u64 null   the cover acted by, also when it is over
-- row:   behalf_id     u64 null   member on whose behalf a member of staff acts: session_behalf says whether they still may
-- row:   customer_id   u64 null
-- row:   customer_code  text null
-- row:   customer_name  text null
-- row:   customer_number  text null
-- row:   customer_version  u64 null
-- done:  one row; none when the token is unknown, the session over or the person not active
SELECT s.id AS session_id, s.code AS session_code, s.created_at, s.previous_at, s.previous_country, s.confirmed_at,
       s.factor_at IS NOT NULL AS factor_given, k.totp_is_on IS TRUE AS has_factor,
       p.id AS person_id, p.code AS person_code, p.name, p.mail, p.locale, p.zone, p.theme, p.staff_role, p.version AS person_version,
       m.id AS member_id, m.code AS member_code, m.role AS member_role, s.cover_id, s.behalf_id,
       c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number, c.version AS customer_version
  FROM session s
  JOIN person p ON p.id = s.person_id AND p.state = 'active' AND p.brand = :brand
  LEFT JOIN credential k ON k.person_id = p.id
  LEFT JOIN member m ON m.id = s.member_id AND s.cover_id IS NULL AND m.person_id = p.id AND m.state = 'active'
  LEFT JOIN customer c ON c.id = m.customer_id AND c.is_active
 WHERE s.token_hash = :token_hash AND s.ended_at IS NULL AND s.expires_at > UTC_TIMESTAMP();

-- session_locale: the language somebody signed in has chosen in their profile, for addresses that name none.
-- role:  portal
-- param: token_hash  bytes  secret_digest of the cookie's token
-- param: brand       text   code of the abstract portal asked
-- row:   locale      text
-- done:  one row; none when the token is unknown or the session over
SELECT p.locale
  FROM session s JOIN person p ON p.id = s.person_id AND p.state = 'active' AND p.brand = :brand
 WHERE s.token_hash = :token_hash AND s.ended_at IS NULL AND s.expires_at > UTC_TIMESTAMP();

-- What each database user may do, table by table; `balcao migrate` runs this after every migration, as balcao_admin.
-- A statement's "-- role:" names the user that must be able to run it; a test tries.

-- public: reads what every visitor may see, and which migrations were applied.
GRANT SELECT ON migration         TO balcao_public@localhost;
GRANT SELECT ON public_version    TO balcao_public@localhost;
GRANT SELECT ON calendar          TO balcao_public@localhost;
GRANT SELECT ON calendar_interval TO balcao_public@localhost;
GRANT SELECT ON calendar_holiday  TO balcao_public@localhost;
GRANT SELECT ON centre            TO balcao_public@localhost;
GRANT SELECT ON centre_phone      TO balcao_public@localhost;
GRANT SELECT ON centre_language   TO balcao_public@localhost;
GRANT SELECT ON centre_failover   TO balcao_public@localhost;
GRANT SELECT ON department        TO balcao_public@localhost;
GRANT SELECT ON routing           TO balcao_public@localhost;
GRANT SELECT ON announcement      TO balcao_public@localhost;
GRANT SELECT ON announcement_text TO balcao_public@localhost;

-- portal: answers people who have signed in. No credentials; the audit log can be written and read, never changed.
GRANT SELECT ON migration TO balcao_portal@localhost;
GRANT SELECT ON public_version TO balcao_portal@localhost;
GRANT SELECT ON retired_number TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON customer TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON person TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON member TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON cover TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON session TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON link TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON attempt TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON outbox TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON chain TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON export TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON opened_file TO balcao_portal@localhost;
GRANT SELECT, INSERT ON once TO balcao_portal@localhost;
GRANT SELECT, INSERT ON audit TO balcao_portal@localhost;
GRANT SELECT ON site TO balcao_portal@localhost;
GRANT SELECT ON device_group TO balcao_portal@localhost;
GRANT SELECT ON device TO balcao_portal@localhost;
GRANT SELECT (person_id, totp_is_on) ON credential TO balcao_portal@localhost; -- whether a second factor is owed, nothing of it

-- sign: sign-in, registration and one's own security. What portal may, and credentials.
GRANT SELECT ON migration TO balcao_sign@localhost;
GRANT SELECT ON public_version TO balcao_sign@localhost;
GRANT SELECT ON retired_number TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON customer TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON person TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON member TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON cover TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON session TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON link TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON attempt TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON outbox TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON chain TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE ON export TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON opened_file TO balcao_sign@localhost;
GRANT SELECT, INSERT ON once TO balcao_sign@localhost;
GRANT SELECT, INSERT ON audit TO balcao_sign@localhost;
GRANT SELECT ON site TO balcao_sign@localhost;
GRANT SELECT ON device_group TO balcao_sign@localhost;
GRANT SELECT ON device TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON credential TO balcao_sign@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code TO balcao_sign@localhost;

-- jobs: sends mail, makes exports, sweeps what has expired.
GRANT SELECT ON migration TO balcao_jobs@localhost;
GRANT SELECT ON public_version TO balcao_jobs@localhost;
GRANT SELECT ON customer TO balcao_jobs@localhost;
GRANT SELECT ON site TO balcao_jobs@localhost;
GRANT SELECT ON device_group TO balcao_jobs@localhost;
GRANT SELECT ON device TO balcao_jobs@localhost;
GRANT SELECT, UPDATE (name, mail, mail_key, phone, state, version) ON person TO balcao_jobs@localhost;
GRANT SELECT, UPDATE (state, since_at) ON member TO balcao_jobs@localhost;
GRANT UPDATE (version) ON customer TO balcao_jobs@localhost;
GRANT SELECT (person_id), DELETE ON credential TO balcao_jobs@localhost;
GRANT SELECT ON assignment TO balcao_jobs@localhost;
GRANT SELECT ON cover TO balcao_jobs@localhost;
GRANT SELECT ON notification TO balcao_jobs@localhost;
GRANT SELECT ON audit TO balcao_jobs@localhost;
GRANT SELECT ON opened_file TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON outbox TO balcao_jobs@localhost;
GRANT SELECT, UPDATE ON export TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON job TO balcao_jobs@localhost;
GRANT SELECT, DELETE ON session TO balcao_jobs@localhost;
GRANT SELECT, DELETE ON link TO balcao_jobs@localhost;
GRANT SELECT, DELETE ON attempt TO balcao_jobs@localhost;
GRANT SELECT, DELETE ON once TO balcao_jobs@localhost;

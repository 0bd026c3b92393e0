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
GRANT SELECT ON help_tree         TO balcao_public@localhost;
GRANT SELECT ON help_step         TO balcao_public@localhost;
GRANT SELECT ON help_choice       TO balcao_public@localhost;
GRANT SELECT ON help_text         TO balcao_public@localhost;
GRANT SELECT (brand, portal, code, audience, is_active) ON knowledge TO balcao_public@localhost; -- which there are, for the site map
GRANT SELECT ON subject           TO balcao_public@localhost;
GRANT SELECT ON subject_text      TO balcao_public@localhost;
GRANT SELECT ON subject_field     TO balcao_public@localhost;
GRANT SELECT ON subject_field_text TO balcao_public@localhost;

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

-- portal, the manufacturer's counter: the ledger of readings, locations and histories are written and read, never changed.
GRANT SELECT, INSERT, UPDATE (site_id, place, group_id, is_active, due_on, heard_at, silent_since, read_on, read_state) ON device TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON device_group TO balcao_portal@localhost;
GRANT SELECT, INSERT ON device_location TO balcao_portal@localhost;
GRANT SELECT, INSERT ON file TO balcao_portal@localhost;
GRANT SELECT, INSERT ON file_part TO balcao_portal@localhost;
GRANT SELECT, INSERT ON attachment TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON survey TO balcao_portal@localhost;
GRANT SELECT ON contract TO balcao_portal@localhost;
GRANT SELECT ON contract_price TO balcao_portal@localhost;
GRANT SELECT ON contract_inclusion TO balcao_portal@localhost;
GRANT SELECT ON invoice TO balcao_portal@localhost;
GRANT SELECT ON invoice_line TO balcao_portal@localhost;
GRANT SELECT ON article TO balcao_portal@localhost;
GRANT SELECT ON article_fit TO balcao_portal@localhost;
GRANT SELECT ON article_price TO balcao_portal@localhost;
GRANT SELECT, UPDATE (epoch) ON register TO balcao_portal@localhost;
GRANT SELECT, INSERT ON register_epoch TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON token TO balcao_portal@localhost;
GRANT SELECT, INSERT ON reading TO balcao_portal@localhost;
GRANT SELECT, INSERT ON reading_value TO balcao_portal@localhost;
GRANT SELECT, INSERT ON reading_event TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON reading_standing TO balcao_portal@localhost;
GRANT SELECT, INSERT ON receipt TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON challenge TO balcao_portal@localhost;
GRANT SELECT, UPDATE (used_at) ON reminder TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON supply_order TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON supply_change TO balcao_portal@localhost;
GRANT SELECT, INSERT ON supply_line TO balcao_portal@localhost;
GRANT SELECT, INSERT ON supply_event TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON order_rule TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON stock TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON supply_return TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON move_order TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON move_line TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON visit TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON upload TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON upload_line TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON feed TO balcao_portal@localhost;
GRANT SELECT, INSERT ON feed_problem TO balcao_portal@localhost;

-- portal, the support counter: messages and events are written and read, never changed.
GRANT SELECT ON centre TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON ticket TO balcao_portal@localhost;
GRANT SELECT, INSERT ON ticket_field TO balcao_portal@localhost;
GRANT SELECT, INSERT ON ticket_message TO balcao_portal@localhost;
GRANT SELECT, INSERT ON ticket_event TO balcao_portal@localhost;
GRANT SELECT, INSERT, DELETE ON ticket_reader TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON ticket_opened TO balcao_portal@localhost;

-- portal, articles and guided help: read by everybody, voted on; they are written by jobs alone.
GRANT SELECT ON knowledge TO balcao_portal@localhost;
GRANT SELECT ON knowledge_related TO balcao_portal@localhost;
GRANT SELECT ON knowledge_text TO balcao_portal@localhost;
GRANT SELECT ON knowledge_word TO balcao_portal@localhost;
GRANT SELECT ON knowledge_place TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON knowledge_vote TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON help_end TO balcao_portal@localhost;
GRANT SELECT ON help_tree TO balcao_portal@localhost; -- the key help_end refers to
GRANT SELECT, INSERT, UPDATE ON secret TO balcao_portal@localhost;
GRANT SELECT, INSERT ON secret_view TO balcao_portal@localhost;
GRANT SELECT ON department TO balcao_portal@localhost;
GRANT SELECT ON post TO balcao_portal@localhost;
GRANT SELECT ON subject TO balcao_portal@localhost;
GRANT SELECT, INSERT, UPDATE ON ticket_link TO balcao_portal@localhost;
GRANT SELECT ON canned TO balcao_portal@localhost;
GRANT SELECT ON canned_text TO balcao_portal@localhost;
GRANT SELECT ON credit TO balcao_portal@localhost;
GRANT SELECT ON payment TO balcao_portal@localhost;

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

-- jobs, the manufacturer's counter: estimates, reminders, uploads judged and stored, alerts.
GRANT UPDATE (due_on, silent_since, heard_at, read_on, read_state) ON device TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON file TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON file_part TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON survey TO balcao_jobs@localhost;
GRANT SELECT ON contract TO balcao_jobs@localhost;
GRANT SELECT ON contract_price TO balcao_jobs@localhost;
GRANT SELECT ON contract_inclusion TO balcao_jobs@localhost;
GRANT SELECT ON invoice TO balcao_jobs@localhost;
GRANT SELECT ON invoice_line TO balcao_jobs@localhost;
GRANT SELECT ON article TO balcao_jobs@localhost;
GRANT SELECT ON register TO balcao_jobs@localhost;
GRANT SELECT ON register_epoch TO balcao_jobs@localhost;
GRANT SELECT ON token TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON reading TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON reading_value TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON reading_event TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON reading_standing TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON receipt TO balcao_jobs@localhost;
GRANT SELECT ON challenge TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON reminder TO balcao_jobs@localhost;
GRANT SELECT ON supply_order TO balcao_jobs@localhost;
GRANT SELECT, UPDATE (told_at) ON stock TO balcao_jobs@localhost;
GRANT SELECT, UPDATE ON upload TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON upload_line TO balcao_jobs@localhost;
GRANT SELECT ON centre TO balcao_jobs@localhost;
GRANT SELECT, UPDATE ON ticket TO balcao_jobs@localhost;
GRANT SELECT ON ticket_reader TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON ticket_event TO balcao_jobs@localhost;
GRANT SELECT ON post TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON promise_alarm TO balcao_jobs@localhost;
GRANT INSERT ON audit TO balcao_jobs@localhost;
GRANT SELECT, UPDATE ON chain TO balcao_jobs@localhost;

-- jobs, feeds: what back-office systems say is taken over; nothing is taken away but terms that are said anew.
GRANT SELECT, INSERT, UPDATE (name, is_active, version) ON customer TO balcao_jobs@localhost;
GRANT INSERT ON chain TO balcao_jobs@localhost;
GRANT INSERT, UPDATE (street, postcode, town, country, zone) ON site TO balcao_jobs@localhost;
GRANT INSERT, UPDATE (model, site_id, place, contract_id, due_on, is_active, is_automatic) ON device TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON device_location TO balcao_jobs@localhost;
GRANT INSERT ON register TO balcao_jobs@localhost;
GRANT INSERT ON register_epoch TO balcao_jobs@localhost;
GRANT INSERT, UPDATE ON contract TO balcao_jobs@localhost;
GRANT INSERT, DELETE ON contract_price TO balcao_jobs@localhost;
GRANT INSERT, DELETE ON contract_inclusion TO balcao_jobs@localhost;
GRANT INSERT, UPDATE ON article TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON article_fit TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON article_price TO balcao_jobs@localhost;
-- An UPDATE of several tables opens those whose keys point to invoices too: a column that says nothing of a payment.
GRANT SELECT (invoice_id) ON payment TO balcao_jobs@localhost;
GRANT INSERT, UPDATE ON invoice TO balcao_jobs@localhost;
GRANT INSERT, UPDATE ON invoice_line TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON feed TO balcao_jobs@localhost;
GRANT SELECT, INSERT ON feed_problem TO balcao_jobs@localhost;

-- jobs, texts: articles and guided help as the folders of portals have them.
GRANT UPDATE (version) ON public_version TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON knowledge TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON knowledge_text TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON knowledge_word TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON knowledge_place TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON knowledge_related TO balcao_jobs@localhost;
GRANT SELECT, INSERT, UPDATE ON help_tree TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON help_step TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON help_choice TO balcao_jobs@localhost;
GRANT SELECT, INSERT, DELETE ON help_text TO balcao_jobs@localhost;
GRANT SELECT, UPDATE (state, sealed) ON secret TO balcao_jobs@localhost;

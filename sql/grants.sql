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

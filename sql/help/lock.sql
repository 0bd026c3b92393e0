-- help_lock: one load of guided help at a time.
-- role:  jobs
-- row:   version    u64
-- done:  one row
SELECT v.version FROM public_version v WHERE v.id = 1 FOR UPDATE;

-- help_announce: what every worker holds of public data has changed.
-- role:  jobs
-- done:  one row
UPDATE public_version SET version = version + 1 WHERE id = 1;

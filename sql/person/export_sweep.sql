-- person_export_sweep: takes the documents away whose time is over.
-- role:  jobs
-- done:  those rows; NOT_FOUND when there are none
UPDATE export SET document = NULL WHERE document IS NOT NULL AND expires_at <= UTC_TIMESTAMP();

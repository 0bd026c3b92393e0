-- job_due: jobs that nobody is at and whose time has come.
-- role:  jobs
-- row:   name  text
-- done:  any number of rows
SELECT j.name
  FROM job j
 WHERE j.due_at <= UTC_TIMESTAMP() AND (j.lease_until IS NULL OR j.lease_until <= UTC_TIMESTAMP())
 ORDER BY j.due_at, j.name;

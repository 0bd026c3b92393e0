-- job_declare: makes a job known, due at once; one that is known stays as it is.
-- role:  jobs
-- param: name  text
-- done:  one row
INSERT INTO job (name, due_at)
VALUES (:name, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE name = :name;

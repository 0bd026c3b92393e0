-- migration_begin: notes that a file is about to be applied.
-- role:  admin
-- param: number    u64
-- param: name      text
-- param: checksum  text
-- done:  one row; CONFLICT when the number or the name is known already
INSERT INTO migration (number, name, checksum, begun_at)
VALUES (:number, :name, :checksum, UTC_TIMESTAMP());

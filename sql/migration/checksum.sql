-- migration_checksum: the checksum of a file's text.
-- role:  any
-- param: content   bytes
-- row:   checksum  text  SHA-256, hexadecimal
-- done:  one row
SELECT COALESCE(SHA2(:content, 256), '') AS checksum;

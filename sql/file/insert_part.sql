-- file_insert_part: the next bytes of a file.
-- role:  portal jobs alone
-- param: file_id  u64
-- param: number   u64   from 0
-- param: bytes    bytes at most 1 MiB
-- done:  one row
INSERT INTO file_part (file_id, number, bytes) VALUES (:file_id, :number, :bytes);

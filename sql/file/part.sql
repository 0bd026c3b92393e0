-- file_part: bytes of a file that was found to be the asker's.
-- role:  portal jobs alone
-- param: file_id  u64
-- param: number   u64   from 0
-- row:   bytes    bytes
-- done:  one row; none behind the last
SELECT bytes FROM file_part WHERE file_id = :file_id AND number = :number;

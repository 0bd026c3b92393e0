-- upload_add: lines with their verdicts; those that are there get the new ones.
-- role:  jobs
-- param: id     u64
-- param: lines  text  JSON array of objects: n, serial, on, total, mono, colour, large, scan, device, verdict, problem, detail
-- done:  those rows; NOT_FOUND when there are none
INSERT INTO upload_line (upload_id, number, serial, taken_on, total, mono, colour, large, scan, device_id, verdict,
                         problem, detail)
SELECT :id, j.n, j.serial, j.taken_on, j.total, j.mono, j.colour, j.large, j.scan, j.device, j.verdict, j.problem, j.detail
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n INT UNSIGNED PATH '$.n', serial VARCHAR(80) PATH '$.serial', taken_on DATE PATH '$.on',
         total BIGINT UNSIGNED PATH '$.total', mono BIGINT UNSIGNED PATH '$.mono', colour BIGINT UNSIGNED PATH '$.colour',
         large BIGINT UNSIGNED PATH '$.large', scan BIGINT UNSIGNED PATH '$.scan', device BIGINT UNSIGNED PATH '$.device',
         verdict VARCHAR(10) PATH '$.verdict', problem VARCHAR(60) PATH '$.problem', detail VARCHAR(160) PATH '$.detail')) j
    ON DUPLICATE KEY UPDATE serial = VALUES(serial), taken_on = VALUES(taken_on), total = VALUES(total),
       mono = VALUES(mono), colour = VALUES(colour), large = VALUES(large), scan = VALUES(scan),
       device_id = VALUES(device_id), verdict = VALUES(verdict), problem = VALUES(problem), detail = VALUES(detail);

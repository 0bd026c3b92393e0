-- help_put: a tree is there, with these properties.
-- role:  jobs
-- param: brand      text
-- param: code       text
-- param: line       text
-- param: subject    text
-- param: version    u64
-- param: first      text
-- param: ordinal    u64
-- done:  one row, or two
INSERT INTO help_tree (brand, code, line, subject, version, first, ordinal, is_active)
VALUES (:brand, :code, :line, :subject, :version, :first, :ordinal, TRUE)
    ON DUPLICATE KEY UPDATE line = VALUES(line), subject = VALUES(subject), version = VALUES(version),
       first = VALUES(first), ordinal = VALUES(ordinal), is_active = TRUE;

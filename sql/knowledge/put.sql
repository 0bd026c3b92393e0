-- knowledge_put: an article is there, with these properties.
-- role:  jobs
-- param: brand      text
-- param: portal     text  empty: every portal of the brand
-- param: code       text
-- param: audience   text
-- param: line       text
-- param: subject    text
-- param: source     text
-- done:  one row, or two
INSERT INTO knowledge (brand, portal, code, audience, line, subject, source, is_active)
VALUES (:brand, :portal, :code, :audience, :line, :subject, :source, TRUE)
    ON DUPLICATE KEY UPDATE audience = VALUES(audience), line = VALUES(line), subject = VALUES(subject),
       source = VALUES(source), is_active = TRUE;

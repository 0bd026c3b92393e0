-- Which queues the staff of both brands work on: agents, team leads and country administrators of a centre all of it.
-- Runs after the people; runs again without a change.
INSERT INTO post (person_id, centre_id, department)
SELECT p.id, FLOOR(p.id / 1000), '*'
  FROM person p
 WHERE p.id IN (1101, 1102, 1103, 2101, 2102, 2103, 3101, 3102, 3103, 4101, 4102, 4103, 5101, 5102, 5103)
    ON DUPLICATE KEY UPDATE department = '*';

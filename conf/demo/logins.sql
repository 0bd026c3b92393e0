-- The first person of each role in each portal, for the lines `make run` ends with; their first company counts.
SELECT person.portal, COALESCE(person.staff_role, member.role) AS acts_as, MIN(person.mail) AS mail
  FROM person
  LEFT JOIN member ON member.id = (SELECT MIN(first.id) FROM member first WHERE first.person_id = person.id AND first.state = 'active')
 WHERE person.state = 'active' AND person.mail IS NOT NULL AND person.created_at < '2025-01-01'
   AND COALESCE(person.staff_role, member.role) IS NOT NULL
 GROUP BY person.brand, person.portal, person.staff_role IS NOT NULL, acts_as
 ORDER BY person.brand DESC, person.portal, person.staff_role IS NOT NULL, acts_as;

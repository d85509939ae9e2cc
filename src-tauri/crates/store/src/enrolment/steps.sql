-- What the people of a class were to it, in the order it was written.
SELECT s.enrolment_id, s.from_day, s.state
FROM enrolment_step AS s
JOIN enrolment AS e ON e.id = s.enrolment_id
WHERE e.class_id = :class_id
ORDER BY s.enrolment_id, s.position, s.id

-- Classes with their batch, newest batch first; one class where its id is given.
SELECT c.id, c.batch_id, c.programme, c.size, c.starts_on, c.ends_on,
       b.year, f.name AS funding, b.name AS batch_name, b.opens_on,
       i.name AS instructor_name, i.nip AS instructor_nip,
       (SELECT count(*) FROM enrolment AS e WHERE e.class_id = c.id) AS people,
       (SELECT count(*) FROM training_day AS d WHERE d.class_id = c.id AND d.struck = 0) AS days
FROM class AS c
JOIN batch AS b ON b.id = c.batch_id
JOIN funding AS f ON f.id = b.funding_id
LEFT JOIN instructor AS i ON i.id = c.instructor_id
WHERE :id IS NULL OR c.id = :id
ORDER BY b.opens_on DESC, b.name, f.name, c.id

-- The people of a class in its order.
SELECT e.id, e.person_id, p.name, p.nik, p.nik_evidence, p.birth_place, p.birth_date, p.sex, p.street, p.rt, p.rw,
       p.village, p.district, p.phone, p.other_phone, p.email, p.education
FROM enrolment AS e
JOIN person AS p ON p.id = e.person_id
WHERE e.class_id = :class_id
ORDER BY e.position, e.id

-- The member of staff who was entered first.
SELECT name, role FROM staff ORDER BY id LIMIT 1

-- The instructor of this name and number.
SELECT id FROM instructor WHERE name = :name AND nip IS :nip ORDER BY id LIMIT 1

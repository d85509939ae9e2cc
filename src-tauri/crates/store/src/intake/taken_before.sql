-- When a file was last taken in, and into which class.
SELECT i.taken_on, c.programme FROM intake AS i JOIN class AS c ON c.id = i.class_id
WHERE i.file_id = :file_id ORDER BY i.taken_on DESC, i.id DESC LIMIT 1

-- What the next change found of a row.
SELECT before FROM journal
WHERE table_name = :table AND row_id = :id AND sequence > :sequence
ORDER BY sequence LIMIT 1

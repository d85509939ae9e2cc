-- The id of the newest change.
SELECT id FROM change ORDER BY sequence DESC LIMIT 1

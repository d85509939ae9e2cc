-- What one value was before each change of its row, oldest first.
SELECT CAST(json_extract(j.before, :path) AS TEXT) AS value, c.name, c.by_name, c.at
FROM journal AS j
JOIN change AS c ON c.sequence = j.change
WHERE j.table_name = :table AND j.row_id = :id
ORDER BY j.sequence

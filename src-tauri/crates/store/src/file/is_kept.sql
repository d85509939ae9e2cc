-- Whether bytes with this hash have a row.
SELECT EXISTS (SELECT 1 FROM kept_file WHERE id = :id) AS kept

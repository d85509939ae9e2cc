-- The rows that one change touched, last first.
SELECT sequence, table_name, row_id, kind, before FROM journal WHERE change = :change ORDER BY sequence DESC

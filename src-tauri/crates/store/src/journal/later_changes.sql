-- Work that touched a row after an entry and still stands.
SELECT DISTINCT c.name FROM journal AS j
JOIN change AS c ON c.sequence = j.change
WHERE j.table_name = :table AND j.row_id = :id AND j.sequence > :sequence AND c.kind <> 'undo' AND c.root <> :root
  AND c.sequence < (SELECT max(sequence) FROM change)
  AND (SELECT last.kind FROM change AS last WHERE last.root = c.root ORDER BY last.sequence DESC LIMIT 1) <> 'undo'
ORDER BY c.sequence

-- The newest work that stands: the last link of its chain is not an undo.
SELECT last.sequence, c.sequence AS root, c.name, c.take_back
FROM change AS c
JOIN change AS last ON last.sequence = (SELECT max(link.sequence) FROM change AS link WHERE link.root = c.sequence)
WHERE c.kind = 'do' AND last.kind <> 'undo' AND c.schema = :schema
ORDER BY c.sequence DESC
LIMIT 1

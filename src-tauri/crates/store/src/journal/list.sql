-- The newest changes; work is undone where the last link of its chain took it back.
SELECT c.sequence, c.name, c.kind, c.by_name, c.at,
       c.kind = 'do' AND (SELECT last.kind FROM change AS last WHERE last.root = c.sequence ORDER BY last.sequence DESC LIMIT 1) = 'undo' AS undone
FROM change AS c
ORDER BY c.sequence DESC
LIMIT :most

-- The newest undo that still ends its chain and that no new work followed.
SELECT u.sequence, u.root, u.name, u.take_back
FROM change AS u
WHERE u.kind = 'undo' AND u.schema = :schema
  AND NOT EXISTS (SELECT 1 FROM change AS link WHERE link.root = u.root AND link.sequence > u.sequence)
  AND NOT EXISTS (SELECT 1 FROM change AS work WHERE work.kind = 'do' AND work.sequence > u.sequence)
ORDER BY u.sequence DESC
LIMIT 1

-- The triggers of this connection that journal.
SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\_%' ESCAPE '\'

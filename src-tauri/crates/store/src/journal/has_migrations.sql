-- Whether any migration was ever run here.
SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'refinery_schema_history'

-- The newest migration that this database has seen.
SELECT coalesce(max(version), 0) AS version FROM refinery_schema_history

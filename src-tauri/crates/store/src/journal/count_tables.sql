-- How many tables stand in the file, whosoever they are.
SELECT count(*) AS tables FROM sqlite_schema

-- The source of money of this name.
SELECT id FROM funding WHERE name = :name

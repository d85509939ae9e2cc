-- The columns of one table that refer to another.
SELECT "from" AS "column" FROM pragma_foreign_key_list(:table, 'main') WHERE "table" = :parent

-- The columns of one table, in their order.
SELECT name FROM pragma_table_info(:table, 'main') ORDER BY cid

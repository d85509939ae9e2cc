-- The number of the newest change, 0 before the first.
SELECT coalesce(max(sequence), 0) AS position FROM change

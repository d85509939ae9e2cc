-- The value of a setting on a day; one that is set later holds for no earlier day, but for the first.
SELECT value FROM setting
WHERE key = :key AND scope = :scope
ORDER BY valid_from <= :on DESC, CASE WHEN valid_from <= :on THEN valid_from END DESC, valid_from
LIMIT 1

-- Who heads the office on a day; the first one entered also signs for the days before.
SELECT title, name, nip FROM official
WHERE valid_to IS NULL OR valid_to >= :on
ORDER BY valid_from <= :on DESC, CASE WHEN valid_from <= :on THEN valid_from END DESC, valid_from
LIMIT 1

-- What a copy holds, to be read beside what the office holds.
SELECT (SELECT count(*) FROM person) AS people,
       (SELECT count(*) FROM class) AS classes,
       (SELECT id FROM change ORDER BY sequence DESC LIMIT 1) AS newest

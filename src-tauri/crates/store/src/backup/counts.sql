-- What a copy holds, to be read beside what the office holds.
SELECT (SELECT count(*) FROM person) AS people,
       (SELECT count(*) FROM class) AS classes,
       (SELECT coalesce(max(sequence), 0) FROM change) AS position

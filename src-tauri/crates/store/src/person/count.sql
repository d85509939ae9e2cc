-- How many people the office knows.
SELECT count(*) AS people FROM person

-- The office of this folder.
SELECT name FROM office

-- The batch that year, funding, name and opening date together name.
SELECT b.id FROM batch AS b JOIN funding AS f ON f.id = b.funding_id
WHERE b.year = :year AND f.name = :funding AND b.name = :name AND b.opens_on = :opens_on

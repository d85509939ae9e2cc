-- The person with this NIK.
SELECT id FROM person WHERE nik = :nik

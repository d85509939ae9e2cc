-- One day of a class.
SELECT id, class_id, day, struck FROM training_day WHERE id = :id

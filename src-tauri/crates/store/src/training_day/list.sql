-- The days of a class in order.
SELECT id, class_id, day, struck FROM training_day WHERE class_id = :class_id ORDER BY day

-- The place behind the last person of a class.
SELECT coalesce(max(position), 0) + 1 AS position FROM enrolment WHERE class_id = :class_id

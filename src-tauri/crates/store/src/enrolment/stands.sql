-- Whether a person is enrolled in a class.
SELECT EXISTS (SELECT 1 FROM enrolment WHERE person_id = :person_id AND class_id = :class_id) AS stands

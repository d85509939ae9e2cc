-- Whether a file was taken into a class before.
SELECT EXISTS (SELECT 1 FROM intake WHERE file_id = :file_id AND class_id = :class_id) AS stands

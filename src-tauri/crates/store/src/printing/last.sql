-- When a part of a form was last printed.
SELECT at FROM printing WHERE class_id = :class_id AND form = :form AND part = :part ORDER BY at DESC LIMIT 1

-- Logs a paper that left the program.
INSERT INTO printing (id, form, class_id, part, pages, by_name, at)
VALUES (:id, :form, :class_id, :part, :pages, :by_name, :at)

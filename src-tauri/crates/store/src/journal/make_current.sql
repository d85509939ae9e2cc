-- From here on rows are journaled under this change.
INSERT INTO current_change (sequence) VALUES (:sequence)

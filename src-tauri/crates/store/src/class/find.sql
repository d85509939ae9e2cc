-- The class of this programme in a batch.
SELECT id FROM class WHERE batch_id = :batch_id AND programme = :programme COLLATE NOCASE

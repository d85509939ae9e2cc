-- Holds the number of the change that is being written, and nothing between changes.
CREATE TEMP TABLE IF NOT EXISTS current_change (sequence INTEGER NOT NULL);

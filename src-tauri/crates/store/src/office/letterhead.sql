-- The letterhead, top line first.
SELECT text FROM letterhead_line ORDER BY position

-- Between changes no row may be altered.
DELETE FROM current_change

-- Begins a change; the first of a chain is its own root.
INSERT INTO change (id, root, kind, action, name, take_back, schema, by_name, at)
SELECT :id, coalesce(:root, (SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'change')),
       :kind, '', :name, :take_back, :schema, :by_name, :at
RETURNING sequence

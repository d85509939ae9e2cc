-- Names a change when its work is done.
UPDATE change SET action = :action, name = :name, take_back = :take_back WHERE sequence = :sequence

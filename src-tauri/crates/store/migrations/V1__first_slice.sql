-- The first slice: an office, its batches and classes, people once and for ever, and the journal of every change.
-- Every journaled table has `id` and `version`. No cascades and no REPLACE: undo must see every row.

CREATE TABLE office (
    id      TEXT NOT NULL PRIMARY KEY,
    single  INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (single = 1),
    name    TEXT NOT NULL CHECK (trim(name) <> ''),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE letterhead_line (
    id       TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    version  INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE staff (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL CHECK (trim(name) <> ''),
    role    TEXT NOT NULL CHECK (role IN ('admin', 'operator', 'head')),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE official (
    id         TEXT NOT NULL PRIMARY KEY,
    title      TEXT,
    name       TEXT,
    nip        TEXT,
    valid_from TEXT NOT NULL,
    valid_to   TEXT,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE setting (
    id         TEXT NOT NULL PRIMARY KEY,
    key        TEXT NOT NULL,
    scope      TEXT NOT NULL,
    value      TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    basis      TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    UNIQUE (key, scope, valid_from)
) STRICT;

CREATE TABLE funding (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Two batches of one year were both called "tahap I": four things together name one.
CREATE TABLE batch (
    id         TEXT NOT NULL PRIMARY KEY,
    year       INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
    funding_id TEXT NOT NULL REFERENCES funding (id),
    name       TEXT NOT NULL CHECK (trim(name) <> ''),
    opens_on   TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    UNIQUE (year, funding_id, name, opens_on)
) STRICT;
CREATE INDEX batch_funding ON batch (funding_id);

CREATE TABLE instructor (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL CHECK (trim(name) <> ''),
    nip     TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE class (
    id            TEXT NOT NULL PRIMARY KEY,
    batch_id      TEXT NOT NULL REFERENCES batch (id),
    programme     TEXT NOT NULL CHECK (trim(programme) <> ''),
    size          INTEGER NOT NULL CHECK (size > 0),
    starts_on     TEXT NOT NULL,
    ends_on       TEXT NOT NULL CHECK (ends_on >= starts_on),
    instructor_id TEXT REFERENCES instructor (id),
    version       INTEGER NOT NULL DEFAULT 1,
    UNIQUE (batch_id, programme COLLATE NOCASE)
) STRICT;
CREATE INDEX class_instructor ON class (instructor_id);

CREATE TABLE training_day (
    id       TEXT NOT NULL PRIMARY KEY,
    class_id TEXT NOT NULL REFERENCES class (id),
    day      TEXT NOT NULL,
    struck   INTEGER NOT NULL DEFAULT 0 CHECK (struck IN (0, 1)),
    version  INTEGER NOT NULL DEFAULT 1,
    UNIQUE (class_id, day)
) STRICT;

-- "No NIK yet" is NULL; what stood in its place is kept as evidence for matching.
CREATE TABLE person (
    id           TEXT NOT NULL PRIMARY KEY,
    nik          TEXT UNIQUE CHECK (nik GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    nik_evidence TEXT,
    name         TEXT NOT NULL CHECK (trim(name) <> ''),
    name_folded  TEXT NOT NULL,
    birth_place  TEXT,
    birth_date   TEXT,
    sex          TEXT CHECK (sex IN ('L', 'P')),
    street       TEXT,
    rt           TEXT,
    rw           TEXT,
    village      TEXT,
    district     TEXT,
    phone        TEXT,
    other_phone  TEXT,
    email        TEXT,
    education    TEXT,
    version      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_name ON person (name_folded);

CREATE TABLE enrolment (
    id        TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    class_id  TEXT NOT NULL REFERENCES class (id),
    position  INTEGER NOT NULL,
    version   INTEGER NOT NULL DEFAULT 1,
    UNIQUE (person_id, class_id)
) STRICT;
CREATE INDEX enrolment_class ON enrolment (class_id, position);

-- Append-only: what somebody was to a class, from which day, and why.
CREATE TABLE enrolment_step (
    id           TEXT NOT NULL PRIMARY KEY,
    enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
    position     INTEGER NOT NULL,
    from_day     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('applicant', 'reserve', 'participant', 'left')),
    reason       TEXT,
    version      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX enrolment_step_of ON enrolment_step (enrolment_id, position);

-- Bytes kept by content: `id` is their SHA-256, the bytes lie in files/.
CREATE TABLE kept_file (
    id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    name    TEXT NOT NULL,
    size    INTEGER NOT NULL CHECK (size >= 0),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE intake (
    id       TEXT NOT NULL PRIMARY KEY,
    file_id  TEXT NOT NULL REFERENCES kept_file (id),
    class_id TEXT NOT NULL REFERENCES class (id),
    taken_on TEXT NOT NULL,
    people   INTEGER NOT NULL CHECK (people >= 0),
    version  INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX intake_file ON intake (file_id);
CREATE INDEX intake_class ON intake (class_id);

-- One action of one person. `root` is the change that a chain of undo and redo began with.
CREATE TABLE change (
    sequence  INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE,
    root      INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    action    TEXT NOT NULL,
    name      TEXT NOT NULL,
    take_back TEXT NOT NULL CHECK (take_back IN ('reverse', 'void', 'never')),
    schema    INTEGER NOT NULL,
    by_name   TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX change_root ON change (root, sequence);

-- What each row was before a change touched it; a birth has no image.
CREATE TABLE journal (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    change     INTEGER NOT NULL REFERENCES change (sequence),
    table_name TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('birth', 'update', 'death')),
    before     TEXT CHECK ((before IS NULL) = (kind = 'birth'))
) STRICT;
CREATE INDEX journal_change ON journal (change, sequence);
CREATE INDEX journal_row ON journal (table_name, row_id, sequence);

-- What was printed, when and by whom. Neither journaled nor undone, so it refers to nothing.
CREATE TABLE printing (
    id       TEXT NOT NULL PRIMARY KEY,
    form     TEXT NOT NULL,
    class_id TEXT NOT NULL,
    part     TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    by_name  TEXT NOT NULL,
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX printing_of ON printing (class_id, form, part, at);

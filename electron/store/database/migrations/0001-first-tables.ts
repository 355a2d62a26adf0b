import type { Migration } from './migration.ts';

/**
 * In the clear stands only what names nobody and SQL needs: random ids, states, weekdays, minutes, counters, moments
 * (milliseconds since 1970) and dates. All else is in `sealed`, one payload a row, under the key `key_id`.
 */
export const firstTables: Migration = {
  version: 1,
  migrate(connection) {
    for (const table of [keys, people, documents, timetables, records]) connection.exec(table);
    for (const table of tablesWithKeys) connection.exec(keyMustExist(table));
  },
};

/** Erasing a document or a person is deleting its row in record_keys. */
const keys = `
  CREATE TABLE record_keys (
    key_id TEXT PRIMARY KEY NOT NULL CHECK (length(key_id) = 36),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('document', 'person', 'office')),
    subject_id TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (subject_kind, subject_id) -- a second key would be forgotten when the first is destroyed
  ) STRICT;

  -- The ways to the data key.
  CREATE TABLE key_slots (
    slot_id TEXT PRIMARY KEY NOT NULL CHECK (length(slot_id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('password', 'recovery')),
    user_id TEXT REFERENCES users ON DELETE CASCADE,
    public_key BLOB NOT NULL,
    sealed_private_key BLOB NOT NULL,
    sealed_data_key BLOB NOT NULL,
    kdf TEXT NOT NULL, -- name and parameters, as JSON
    created_at INTEGER NOT NULL,
    CHECK ((kind = 'password') = (user_id IS NOT NULL))
  ) STRICT;
  CREATE INDEX key_slots_of_user ON key_slots (user_id);

  -- How the system secret is kept. One row.
  CREATE TABLE keyring (
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    keeper TEXT NOT NULL CHECK (keeper IN ('system', 'none')), -- 'none' where the office goes on with passwords alone
    backend TEXT,
    blob BLOB NOT NULL,
    sealed_secret BLOB NOT NULL,
    check_value BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    CHECK ((keeper = 'system') = (backend IS NOT NULL))
  ) STRICT;
`;

const people = `
  CREATE TABLE users (
    user_id TEXT PRIMARY KEY NOT NULL CHECK (length(user_id) = 36),
    role TEXT NOT NULL CHECK (role IN ('admin', 'office', 'teacher', 'student')),
    state TEXT NOT NULL CHECK (state IN ('active', 'deactivated')),
    name_tag BLOB UNIQUE, -- HMAC of the folded login name; null once erased
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;

  -- Wrong passwords: of this computer, and by name tag, also of names nobody has. No reference, for that reason.
  CREATE TABLE failed_tries (
    subject TEXT PRIMARY KEY NOT NULL, -- 'device', or a name tag in hexadecimal
    count INTEGER NOT NULL CHECK (count >= 0),
    wait_left REAL NOT NULL CHECK (wait_left >= 0), -- milliseconds
    wall REAL NOT NULL, -- when that was worked out, by both clocks
    steady REAL NOT NULL,
    run TEXT NOT NULL
  ) STRICT;
`;

const documents = `
  CREATE TABLE documents (
    document_id TEXT PRIMARY KEY NOT NULL CHECK (length(document_id) = 36),
    state TEXT NOT NULL CHECK (state IN
      ('waiting', 'reading', 'read', 'approved', 'published', 'superseded', 'failed', 'cancelled')),
    binned_at INTEGER, -- the bin keeps the state, so that a document comes back as it was
    queue_number INTEGER, -- the order of waiting and being read
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0), -- a document that killed the reader twice is set apart
    content_tag BLOB, -- HMAC of the content, by which duplicates are known
    duplicate_of TEXT REFERENCES documents ON DELETE SET NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    added_by TEXT REFERENCES users ON DELETE SET NULL,
    added_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    CHECK ((state IN ('waiting', 'reading')) = (queue_number IS NOT NULL))
  ) STRICT;
  CREATE UNIQUE INDEX documents_in_queue ON documents (queue_number) WHERE queue_number IS NOT NULL;
  CREATE INDEX documents_by_state ON documents (state, added_at);
  CREATE INDEX documents_by_content ON documents (content_tag) WHERE content_tag IS NOT NULL;
  CREATE INDEX documents_by_original ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;

  -- Files in sealed pieces: what came, and the pictures of its pages.
  CREATE TABLE chunks (
    document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part = 'original' OR part GLOB 'page-[1-9]*'),
    number INTEGER NOT NULL CHECK (number >= 0),
    writing_id TEXT NOT NULL CHECK (length(writing_id) = 36), -- pieces of two writings of one part never mix
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (document_id, part, number)
  ) STRICT;

  CREATE TABLE readings (
    reading_id TEXT PRIMARY KEY NOT NULL CHECK (length(reading_id) = 36),
    document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    read_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (document_id, number)
  ) STRICT;
`;

const timetables = `
  CREATE TABLE timetables (
    timetable_id TEXT PRIMARY KEY NOT NULL CHECK (length(timetable_id) = 36),
    document_id TEXT REFERENCES documents ON DELETE SET NULL, -- null as well for one made by hand
    state TEXT NOT NULL CHECK (state IN ('read', 'approved', 'published', 'superseded')),
    binned_at INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX timetables_of_document ON timetables (document_id);
  CREATE INDEX timetables_by_state ON timetables (state, changed_at);

  -- Snapshots at approving and publishing, and the one draft that operations are applied to.
  CREATE TABLE versions (
    version_id TEXT PRIMARY KEY NOT NULL CHECK (length(version_id) = 36),
    timetable_id TEXT NOT NULL REFERENCES timetables ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'published', 'superseded')),
    made_by TEXT REFERENCES users ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    effective_from TEXT CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    effective_until TEXT CHECK (effective_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (timetable_id, number),
    CHECK (effective_until >= effective_from)
  ) STRICT;
  CREATE UNIQUE INDEX draft_of_timetable ON versions (timetable_id) WHERE state = 'draft';
  CREATE INDEX versions_by_state ON versions (state, effective_from);

  -- The draft's log. Undoing and redoing are entries like any other: nothing is taken out of it.
  CREATE TABLE operations (
    timetable_id TEXT NOT NULL REFERENCES timetables ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    made_by TEXT REFERENCES users ON DELETE SET NULL,
    made_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (timetable_id, number)
  ) STRICT;

  -- A block keeps its id through all versions. Here stands when it is, for clashes; what it is stands in the version.
  CREATE TABLE blocks (
    version_id TEXT NOT NULL REFERENCES versions ON DELETE CASCADE,
    block_id TEXT NOT NULL CHECK (length(block_id) = 36),
    weekday INTEGER CHECK (weekday BETWEEN 1 AND 7), -- from Monday; null where the sheet names days of a cycle
    start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439), -- since midnight
    end_minute INTEGER CHECK (end_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (version_id, block_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX blocks_by_time ON blocks (weekday, start_minute, end_minute);
`;

const records = `
  -- The hash chain. People and documents go, entries stay: so no reference, and the payload is apart from what is hashed.
  CREATE TABLE activity (
    number INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor_id TEXT,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('document', 'person', 'office')),
    subject_id TEXT NOT NULL,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    key_id TEXT,
    sealed BLOB,
    CHECK (sealed IS NULL OR key_id IS NOT NULL)
  ) STRICT;
  CREATE INDEX activity_by_time ON activity (at);
  CREATE INDEX activity_of_subject ON activity (subject_kind, subject_id);
  CREATE INDEX activity_of_actor ON activity (actor_id);
  CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity BEGIN
    SELECT RAISE(ABORT, 'activity is only added to');
  END;
  CREATE TRIGGER activity_is_never_changed
  BEFORE UPDATE OF number, at, action, actor_id, subject_kind, subject_id, previous, commitment, hash ON activity BEGIN
    SELECT RAISE(ABORT, 'activity is only added to');
  END;

  -- The newest entry's number and hash, with a code that only who holds the keys can make. One row.
  CREATE TABLE activity_head (
    only INTEGER PRIMARY KEY NOT NULL DEFAULT 1 CHECK (only = 1),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    mac BLOB NOT NULL CHECK (length(mac) = 32)
  ) STRICT;

  CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    plain TEXT,
    key_id TEXT,
    sealed BLOB,
    changed_at INTEGER NOT NULL,
    CHECK ((plain IS NULL) <> (sealed IS NULL)),
    CHECK ((key_id IS NULL) = (sealed IS NULL))
  ) STRICT;

  -- Keys that were destroyed. Kept for ever and applied again to every backup that is restored.
  CREATE TABLE erasures (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    key_id TEXT NOT NULL UNIQUE,
    erased_at INTEGER NOT NULL
  ) STRICT;
`;

const tablesWithKeys = [
  'users',
  'documents',
  'chunks',
  'readings',
  'timetables',
  'versions',
  'operations',
  'activity',
  'settings',
];

/**
 * A payload under a key that is not there could never be opened: refused when it is written. No foreign key, because
 * destroying a key must always work, in one statement, whatever is sealed under it.
 */
function keyMustExist(table: string): string {
  const refuse = `
    WHEN NEW.key_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record_keys WHERE key_id = NEW.key_id)
    BEGIN SELECT RAISE(ABORT, 'the key of ${table} is not there'); END;`;
  return `
    CREATE TRIGGER ${table}_added_with_key BEFORE INSERT ON ${table} ${refuse}
    CREATE TRIGGER ${table}_changed_with_key BEFORE UPDATE OF key_id ON ${table} ${refuse}`;
}

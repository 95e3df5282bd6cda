"""What takes a list back to an older form."""

FIRST_VERSION = (
    "DROP TABLE removed; DROP TABLE facts; DROP INDEX jobs_by_voice; ALTER TABLE jobs DROP COLUMN voice; "
    "PRAGMA user_version = 1;"
)

-- +goose Up

CREATE TABLE cursus.versions (
  number bigint PRIMARY KEY,
  dataset text NOT NULL,
  at timestamptz NOT NULL,
  source json NOT NULL,
  changes json NOT NULL,
  terms bigint NOT NULL
);
COMMENT ON TABLE cursus.versions IS 'Every version there was.';
COMMENT ON COLUMN cursus.versions.number IS '1, 2, 3 and so on.';
COMMENT ON COLUMN cursus.versions.dataset IS 'Hash of what it was made from, as the API tells it.';
COMMENT ON COLUMN cursus.versions.at IS 'When it was written.';
COMMENT ON COLUMN cursus.versions.source IS 'What it was made from.';
COMMENT ON COLUMN cursus.versions.changes IS 'How many records were added, changed and removed.';
COMMENT ON COLUMN cursus.versions.terms IS 'How many terms it has.';

CREATE TABLE cursus.snapshots (
  version bigint PRIMARY KEY REFERENCES cursus.versions (number),
  checksum text NOT NULL,
  content bytea NOT NULL
);
-- The content is compressed as it is.
ALTER TABLE cursus.snapshots ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE cursus.snapshots IS 'The records of versions that are kept: what cursus reads.';
COMMENT ON COLUMN cursus.snapshots.checksum IS 'SHA-256 of the content, hexadecimal.';

CREATE TABLE cursus.dataset (
  version text NOT NULL,
  title text NOT NULL,
  licence text NOT NULL,
  citation text NOT NULL,
  synthetic boolean NOT NULL
);
COMMENT ON TABLE cursus.dataset IS 'What the newest version says of itself: one row.';
COMMENT ON COLUMN cursus.dataset.synthetic IS 'Whether it is invented: nothing in it may be quoted.';

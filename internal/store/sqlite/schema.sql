-- A store of cursus. The tables of records and the views over them are the newest
-- version, for people to read; cursus itself reads table snapshots alone, which
-- holds the same records.

CREATE TABLE versions ( -- Every version there was.
  number INTEGER PRIMARY KEY, -- 1, 2, 3 and so on.
  dataset TEXT NOT NULL, -- Hash of what it was made from, as the API tells it.
  at TEXT NOT NULL, -- When it was written, UTC.
  source TEXT NOT NULL, -- What it was made from: a JSON array.
  changes TEXT NOT NULL, -- How many records were added, changed and removed: a JSON array.
  terms INTEGER NOT NULL -- How many terms it has.
) STRICT;

CREATE TABLE snapshots ( -- The records of versions that are kept.
  version INTEGER PRIMARY KEY REFERENCES versions (number),
  checksum TEXT NOT NULL, -- SHA-256 of the content, hexadecimal.
  content BLOB NOT NULL -- As package internal/store/snapshot says.
) STRICT;

CREATE TABLE dataset ( -- What the newest version says of itself: one row.
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  licence TEXT NOT NULL,
  citation TEXT NOT NULL,
  synthetic INTEGER NOT NULL -- Whether it is invented: nothing in it may be quoted.
) STRICT;

CREATE VIEW claims AS -- Every printed version of every fact on a term.
SELECT terms.id AS term, terms.person, terms.post,
  json_extract(c.value, '$.field') AS field,
  json_extract(c.value, '$.text') AS text,
  json_extract(c.value, '$.date') AS edtf,
  json_extract(c.value, '$.basis') AS basis,
  json_extract(c.value, '$.place.document') AS document,
  json_extract(c.value, '$.place.section') AS section,
  json_extract(c.value, '$.place."row"') AS "row",
  json_extract(c.value, '$.place.label') AS label,
  json_extract(c.value, '$.place.line') AS line,
  json_extract(c.value, '$.place."column"') AS "column"
FROM terms, json_each(terms.claims) AS c;

CREATE VIEW careers AS -- Who held what, with all that sources print of start and end.
SELECT people.name AS person, people.han, posts.title AS post, terms.ordinal, terms.status,
  (SELECT group_concat(DISTINCT json_extract(c.value, '$.text')) FROM json_each(terms.claims) AS c WHERE json_extract(c.value, '$.field') = 'START') AS start,
  (SELECT group_concat(DISTINCT json_extract(c.value, '$.text')) FROM json_each(terms.claims) AS c WHERE json_extract(c.value, '$.field') = 'END') AS "end",
  terms.id AS term, terms.person AS person_id, terms.post AS post_id, terms.document
FROM terms
JOIN people ON people.id = terms.person
JOIN posts ON posts.id = terms.post;

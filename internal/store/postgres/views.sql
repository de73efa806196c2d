CREATE VIEW cursus.claims AS
SELECT terms.id AS term, terms.person, terms.post,
  c ->> 'field' AS field,
  c ->> 'text' AS text,
  c ->> 'date' AS edtf,
  c ->> 'basis' AS basis,
  c -> 'place' ->> 'document' AS document,
  c -> 'place' ->> 'section' AS section,
  (c -> 'place' ->> 'row')::bigint AS "row",
  c -> 'place' ->> 'label' AS label,
  (c -> 'place' ->> 'line')::bigint AS line,
  (c -> 'place' ->> 'column')::bigint AS "column"
FROM cursus.terms, json_array_elements(terms.claims) AS c;

COMMENT ON VIEW cursus.claims IS 'Every printed version of every fact on a term.';

CREATE VIEW cursus.careers AS
SELECT people.name AS person, people.han, posts.title AS post, terms.ordinal, terms.status,
  (SELECT string_agg(DISTINCT c ->> 'text', ',') FROM json_array_elements(terms.claims) AS c WHERE c ->> 'field' = 'START') AS start,
  (SELECT string_agg(DISTINCT c ->> 'text', ',') FROM json_array_elements(terms.claims) AS c WHERE c ->> 'field' = 'END') AS "end",
  terms.id AS term, terms.person AS person_id, terms.post AS post_id, terms.document
FROM cursus.terms
JOIN cursus.people ON people.id = terms.person
JOIN cursus.posts ON posts.id = terms.post;

COMMENT ON VIEW cursus.careers IS 'Who held what, with all that sources print of start and end.';

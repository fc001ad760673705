-- The library of an atlas: compiled, disposable, only read. Open it in Datasette, DBeaver or R.
-- Every column is described behind it; the codebook of the downloads is made from these words.
-- Dates are EDTF (ISO 8601-2:2019). Absent is NULL ("not stated"); unknown and stated-none are the
-- values 'some' and 'none' of value_special, never 0. This is not a screening list.

CREATE TABLE meta ( -- What the atlas says of itself.
  key TEXT PRIMARY KEY, -- title, publisher, licence, described, editors, universe fields
  value TEXT NOT NULL -- as written in atlas.toml
) WITHOUT ROWID;

CREATE TABLE groups ( -- Every group spoken of; those without a profile are mentioned only.
  id TEXT PRIMARY KEY, -- short id
  node TEXT NOT NULL, -- node id, group/ID
  name TEXT NOT NULL, -- display name
  kind TEXT NOT NULL, -- armed_group, umbrella, joint_unit, faction, media_branch, party, state_body ...
  profile TEXT, -- file of its profile; NULL: mentioned, no profile yet
  identifiers TEXT NOT NULL -- outside ids as scheme:value, separated by |
) WITHOUT ROWID;

CREATE TABLE nodes ( -- Things, and facts with a life of their own.
  id TEXT PRIMARY KEY, -- type/slug, made from content
  type TEXT NOT NULL, -- group, person, place, attack, event, relation, leadership, designation ...
  label TEXT NOT NULL, -- name as printed where it was met first
  kind TEXT NOT NULL -- kind of group or relation, else empty
) WITHOUT ROWID;

CREATE TABLE sources ( -- Publications, CSL-JSON terms.
  id TEXT PRIMARY KEY, -- stable key
  type TEXT NOT NULL, -- CSL type
  title TEXT NOT NULL, -- title as printed
  author TEXT NOT NULL, -- authors, family name first, separated by ;
  container_title TEXT NOT NULL, -- journal, newspaper, site or book
  publisher TEXT NOT NULL, -- publisher as printed
  issued TEXT NOT NULL, -- EDTF; empty: undated
  relies_on TEXT NOT NULL, -- keys of sources it is only known through, separated by |
  as_printed TEXT NOT NULL -- the first citation as printed
) WITHOUT ROWID;

CREATE TABLE statements ( -- The unit: subject, property, value, as voiced.
  id TEXT PRIMARY KEY, -- NODE/PROPERTY~HASH of the proposition
  subject TEXT NOT NULL, -- node id
  property TEXT NOT NULL, -- what is stated of it
  value TEXT NOT NULL, -- the value as JSON
  value_words TEXT NOT NULL, -- the value in a reader's words
  value_low INTEGER, -- counts: at least; NULL: no lower bound
  value_best INTEGER, -- counts: the one number printed
  value_high INTEGER, -- counts: at most; NULL: no upper bound
  value_special TEXT, -- some: exists, not known; none: stated not to exist
  value_node TEXT, -- node id, where the value is a node
  polarity TEXT NOT NULL, -- + affirmed, - denied, ? left open
  certainty TEXT NOT NULL, -- certain, probable, possible, open: of the innermost voice
  stance TEXT NOT NULL, -- of the profile towards the voice: asserts, reports, doubts, rejects
  voices TEXT NOT NULL, -- who says it, outermost first, as JSON
  strength TEXT NOT NULL, -- one display word, derived; not a probability
  when_edtf TEXT, -- valid time
  when_mode TEXT, -- on, within, throughout
  when_as_of TEXT, -- date at which an open end was last seen to hold
  when_basis TEXT, -- stated, publication, relative, inferred
  when_as_written TEXT, -- the words of the text
  first_day TEXT, -- earliest possible day, ISO; NULL: open or not stated
  last_day TEXT, -- latest possible day, ISO; NULL: open or not stated
  cue TEXT, -- hedging words as printed
  rank TEXT NOT NULL, -- preferred, normal, deprecated
  made_by TEXT NOT NULL, -- convention, rule, person, model
  rule TEXT NOT NULL, -- the rule that proposed it
  status TEXT NOT NULL, -- read, accepted by a person, or coded: a row of a table taken over from elsewhere
  profiles TEXT NOT NULL -- files of the profiles, or the coded table, that make it, separated by |
) WITHOUT ROWID;

CREATE TABLE supports ( -- The passage and the note, citation by citation, that carry a statement.
  statement TEXT NOT NULL REFERENCES statements, -- statement id
  position INTEGER NOT NULL, -- order, from 0
  profile TEXT NOT NULL, -- file of the profile
  footnote TEXT, -- section:number; NULL: no note reaches the passage
  source TEXT, -- key of the publication
  reach TEXT NOT NULL, -- clause, sentence, run (a later sentence of the paragraph has the note), none
  locator TEXT, -- pages as cited
  start INTEGER NOT NULL, -- first code point of the passage
  end INTEGER NOT NULL, -- code point after its last
  exact TEXT NOT NULL, -- the passage itself
  prefix TEXT NOT NULL, -- up to 32 characters before
  suffix TEXT NOT NULL, -- up to 32 characters after
  quote TEXT, -- the source's own words, where somebody looked
  checked_at TEXT, -- when somebody looked; NULL: not checked against the source
  verdict TEXT, -- supports, partly, contradicts, silent, unavailable
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;

CREATE TABLE redirects ( -- Ids that once named a statement or a node, and where they lead now.
  id TEXT PRIMARY KEY, -- the old id
  target TEXT NOT NULL -- the id that took its place: a correction, or the new name of a node
) WITHOUT ROWID;

CREATE TABLE footnotes ( -- Notes of the profiles.
  profile TEXT NOT NULL, -- file of the profile
  id TEXT NOT NULL, -- section:number
  text TEXT NOT NULL, -- the note as printed
  PRIMARY KEY (profile, id)
) WITHOUT ROWID;

CREATE TABLE problems ( -- What checking found.
  number INTEGER PRIMARY KEY, -- order
  severity TEXT NOT NULL, -- error, warning, notice
  code TEXT NOT NULL, -- stable code
  rule TEXT NOT NULL, -- R1 to R13, or empty
  file TEXT NOT NULL, -- file
  line INTEGER NOT NULL, -- from 1
  column INTEGER NOT NULL, -- from 1
  message TEXT NOT NULL, -- expected and found
  help TEXT NOT NULL -- what to do
);

CREATE INDEX statements_by_subject ON statements (subject, property);
CREATE INDEX supports_by_source ON supports (source);
CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');

CREATE VIEW attacks AS -- One row an attack; each value with the statement that makes it.
SELECT n.id, n.label,
  (SELECT json_extract(value, '$.edtf') FROM statements s WHERE s.subject = n.id AND property = 'when' LIMIT 1) AS happened, -- EDTF
  (SELECT id FROM statements s WHERE s.subject = n.id AND property = 'when' LIMIT 1) AS happened_statement, -- statement of the date
  k.value_low AS killed_low, k.value_best AS killed_best, k.value_high AS killed_high, k.value_special AS killed_special, k.id AS killed_statement, -- killed, UCDP GED low/best/high
  w.value_low AS wounded_low, w.value_best AS wounded_best, w.value_high AS wounded_high, w.value_special AS wounded_special, w.id AS wounded_statement -- wounded
FROM nodes n
LEFT JOIN statements k ON k.id = (SELECT id FROM statements s WHERE s.subject = n.id AND property = 'killed' LIMIT 1)
LEFT JOIN statements w ON w.id = (SELECT id FROM statements s WHERE s.subject = n.id AND property = 'wounded' LIMIT 1)
WHERE n.type = 'attack';

CREATE VIEW leaders AS -- One row a tenure.
SELECT s.subject AS id, n.label, json_extract(s.value, '$.edtf') AS period, s.when_as_of, s.strength, s.id AS period_statement
FROM statements s JOIN nodes n ON n.id = s.subject WHERE s.property = 'period' AND n.type = 'leadership';

CREATE VIEW sizes AS -- One row an estimate.
SELECT s.subject AS group_node, s.when_edtf, s.value_low AS low, s.value_best AS best, s.value_high AS high, s.value_special AS special, s.voices, s.strength, s.id AS size_statement
FROM statements s WHERE s.property = 'size';

CREATE VIEW designations AS -- One row a listing; designation is not guilt.
SELECT s.subject AS id, n.label, json_extract(s.value, '$.edtf') AS period, json_extract(s.value, '$.edtf') LIKE '%/..' AS is_open, s.voices, s.id AS period_statement
FROM statements s JOIN nodes n ON n.id = s.subject WHERE s.property = 'period' AND n.type = 'designation';

CREATE VIEW relations AS -- One row a relation and passage kind.
SELECT s.subject AS id, n.label, n.kind, s.strength, s.status, s.id AS kind_statement
FROM statements s JOIN nodes n ON n.id = s.subject WHERE s.property = 'kind' AND n.type = 'relation';

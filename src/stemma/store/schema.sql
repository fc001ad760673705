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
  value TEXT NOT NULL, -- the value as JSON: text, number, {low, best, high}, {edtf, mode, as_of}, {node} or {special}
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

CREATE VIEW firmest AS -- Statements with their place in the order of strength, and how many publications carry them.
SELECT
  s.id AS id, -- TEXT statement id
  s.subject AS subject, -- TEXT node id
  s.property AS property, -- TEXT what is stated of it
  instr('stated estimated attributed claimed probable blamed suspected alleged suggested possible unverified unclear unknown negative denied rejected', s.strength) AS firmness, -- INTEGER smaller is firmer
  (SELECT count(DISTINCT p.source) FROM supports p WHERE p.statement = s.id) AS sources -- INTEGER publications cited for it
FROM statements s;

CREATE VIEW attacks AS -- One row an attack; of several values the firmest, each with the statement that makes it.
SELECT
  n.id AS id, -- TEXT node id of the attack
  n.label AS label, -- TEXT what it is called
  json_extract(d.value, '$.edtf') AS happened, -- TEXT date, EDTF; empty: not stated
  d.strength AS happened_strength, -- TEXT how firmly the date is said
  d.id AS happened_statement, -- TEXT statement of the date
  k.value_low AS killed_low, -- INTEGER killed at least; empty: no lower bound or not stated
  k.value_best AS killed_best, -- INTEGER killed, the one number printed
  k.value_high AS killed_high, -- INTEGER killed at most; empty: no upper bound or not stated
  k.value_special AS killed_special, -- TEXT some: killed, how many is not known; none: stated that nobody was
  k.strength AS killed_strength, -- TEXT how firmly the number is said
  k.id AS killed_statement, -- TEXT statement of the killed
  w.value_low AS wounded_low, -- INTEGER wounded at least; empty: no lower bound or not stated
  w.value_best AS wounded_best, -- INTEGER wounded, the one number printed
  w.value_high AS wounded_high, -- INTEGER wounded at most; empty: no upper bound or not stated
  w.value_special AS wounded_special, -- TEXT some: wounded, how many is not known; none: stated that nobody was
  w.strength AS wounded_strength, -- TEXT how firmly the number is said
  w.id AS wounded_statement, -- TEXT statement of the wounded
  b.value_node AS perpetrator, -- TEXT node id of who is said to have done it, the firmest; the statements have all
  b.strength AS perpetrator_strength, -- TEXT how firmly that is said; below claimed it is hedged
  b.id AS perpetrator_statement -- TEXT statement of the perpetrator
FROM nodes n
LEFT JOIN statements d ON d.id = (SELECT f.id FROM firmest f WHERE f.subject = n.id AND f.property = 'when' ORDER BY f.firmness, f.id LIMIT 1)
LEFT JOIN statements k ON k.id = (SELECT f.id FROM firmest f WHERE f.subject = n.id AND f.property = 'killed' ORDER BY f.firmness, f.id LIMIT 1)
LEFT JOIN statements w ON w.id = (SELECT f.id FROM firmest f WHERE f.subject = n.id AND f.property = 'wounded' ORDER BY f.firmness, f.id LIMIT 1)
LEFT JOIN statements b ON b.id = (SELECT f.id FROM firmest f WHERE f.subject = n.id AND f.property = 'perpetrator' ORDER BY f.firmness, f.id LIMIT 1)
WHERE n.type = 'attack';

CREATE VIEW leaders AS -- One row a statement of a tenure.
SELECT
  s.subject AS id, -- TEXT node id of the tenure
  n.label AS label, -- TEXT person and group
  json_extract(s.value, '$.edtf') AS period, -- TEXT from and to, EDTF
  json_extract(s.value, '$.as_of') AS as_of, -- TEXT date at which an open end was last seen to hold, EDTF
  s.strength AS strength, -- TEXT how firmly it is said
  f.sources AS sources, -- INTEGER publications cited for it
  s.id AS period_statement -- TEXT statement of the period
FROM statements s JOIN nodes n ON n.id = s.subject JOIN firmest f ON f.id = s.id
WHERE s.property = 'period' AND n.type = 'leadership';

CREATE VIEW sizes AS -- One row an estimate; none is preferred.
SELECT
  s.subject AS group_node, -- TEXT node id of the group
  s.when_edtf AS when_edtf, -- TEXT when it holds, EDTF; empty: not stated
  s.value_low AS low, -- INTEGER members at least; empty: no lower bound
  s.value_best AS best, -- INTEGER the one number printed
  s.value_high AS high, -- INTEGER members at most; empty: no upper bound
  s.value_special AS special, -- TEXT some: exists, not known
  s.voices AS voices, -- TEXT who estimates, outermost first, as JSON
  s.strength AS strength, -- TEXT how firmly it is said
  f.sources AS sources, -- INTEGER publications cited for it
  s.id AS size_statement -- TEXT statement of the size
FROM statements s JOIN firmest f ON f.id = s.id
WHERE s.property = 'size';

CREATE VIEW designations AS -- One row a statement of a listing; designation is not guilt.
SELECT
  s.subject AS id, -- TEXT node id of the listing
  n.label AS label, -- TEXT group, authority and list
  json_extract(s.value, '$.edtf') AS period, -- TEXT from and to, EDTF
  json_extract(s.value, '$.as_of') AS as_of, -- TEXT date at which an open end was last seen to hold, EDTF
  json_extract(s.value, '$.edtf') LIKE '%/..' AS is_open, -- INTEGER 1 where no end is stated
  s.voices AS voices, -- TEXT the authority, as JSON
  s.strength AS strength, -- TEXT how firmly it is said
  f.sources AS sources, -- INTEGER publications cited for it
  s.id AS period_statement -- TEXT statement of the period
FROM statements s JOIN nodes n ON n.id = s.subject JOIN firmest f ON f.id = s.id
WHERE s.property = 'period' AND n.type = 'designation';

CREATE VIEW relations AS -- One row a statement of a relation's kind.
SELECT
  s.subject AS id, -- TEXT node id of the relation
  n.label AS label, -- TEXT both parties and the kind
  n.kind AS kind, -- TEXT ally, rival, affiliate, split ...
  s.polarity AS polarity, -- TEXT + affirmed, - denied, ? left open
  s.strength AS strength, -- TEXT how firmly it is said; below claimed it is hedged
  s.status AS status, -- TEXT read, accepted, or coded
  f.sources AS sources, -- INTEGER publications cited for it
  s.id AS kind_statement -- TEXT statement of the kind
FROM statements s JOIN nodes n ON n.id = s.subject JOIN firmest f ON f.id = s.id
WHERE s.property = 'kind' AND n.type = 'relation';

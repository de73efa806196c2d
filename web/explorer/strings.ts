import type {
  BodyKind, Certainty, ChangeKind, ClaimField, DocumentKind, IssueCode, Modality, PostRelationKind, Reading, RecordKind, Relation, Severity, TermStatus,
} from './generated/graphql.ts';
import type { Example } from './paste/examples.ts';
import { zh } from './strings.zh.ts';

/** What the interface says, in one language. Values of the schema's enums are keyed by it, so that none is forgotten. */
export interface Strings {
  lang: string;
  languages: string;
  skip: string;
  tagline: string;
  nav: { label: string; explore: string; ask: string; paste: string; sources: string; playground: string };
  notFound: { title: string; text: (id: string) => string; home: string };
  state: { loading: string; slow: string; failed: string; retry: string; empty: string };
  search: {
    label: string; placeholder: string; hint: string; none: (text: string) => string; found: (n: number, text: string) => string;
    results: string; options: (n: number) => string; more: string;
  };
  home: {
    title: string; intro: string; begin: string; counts: (terms: string, people: string, posts: string, documents: string) => string;
    asOf: (day: string) => string; browse: string; examples: string; synthetic: string;
  };
  kind: Record<RecordKind, string>;
  timeline: {
    certain: string; possible: string; open: string; help: string; from: string; to: string; axis: string; sources: (what: string) => string;
    surely: (from: string, to: string) => string; perhaps: (from: string, to: string) => string; neverSure: string; unbounded: string;
    derived: string; derivedStart: string; derivedEnd: string; zoom: string; closer: string; wider: string; earlier: string; later: string; whole: string; seen: (from: string, to: string) => string;
  };
  date: { unknown: string; open: (asOf: string) => string; either: (dates: readonly string[]) => string; conflict: string; derived: string; circa: string };
  claims: {
    title: string; field: string; text: string; read: string; place: string; none: string; derived: string; inferred: (field: string, from: string, to: string) => string; line: (line: number, column: number) => string;
    row: (row: number) => string; from: (source: string) => string; fields: Record<ClaimField, string>;
  };
  person: {
    kind: string; career: string; facts: string; born: string; died: string; birthplace: string; gender: string; ethnicity: string; names: string;
    colleagues: string; colleaguesHelp: string; days: string; where: string; person: string; post: string; all: (n: number) => string; empty: string; note: string; source: string;
  };
  post: {
    kind: string; succession: string; onDay: string; day: string; dayHelp: string; ask: string; because: string; holder: string; number: string; handoverDay: string;
    nobody: string; coarse: string; between: string; closedWorld: string; facts: string; relations: string; issues: string; noIssues: string; history: string; printed: string;
    reading: string; type: string; rank: string; seats: string; native: string; aliases: string; body: string; area: string; department: string; memberOf: string;
    appointers: string; nominators: string; deputies: string; inaugural: string; incumbent: (asOf: string) => string; created: string; abolished: string; since: string; bornOut: string;
  };
  handover: {
    gap: (least: string, most: string) => string; maybeGap: (most: string) => string; overlap: (days: string) => string; maybeOverlap: string;
    contiguous: string; partial: string; unknown: string;
  };
  body: {
    kind: string; composition: string; day: string; slider: string; members: (n: number) => string; changes: string; from: string; to: string; joined: string; left: string;
    stayed: string; nobody: string; seats: string; seatsHelp: string; terms: string; posts: string; parts: string; parent: string; predecessor: string; successor: string;
    elected: string; electedBy: string; since: string; order: string; status: string;
    previousChange: string; nextChange: string;
  };
  ask: {
    title: string; intro: string; step: (n: number) => string; remove: string; add: string; subject: string; kinds: Record<'type' | 'post' | 'body', string>; choose: string;
    any: string; relation: string; absent: string; area: string; areas: Record<'either' | 'same' | 'other', string>; gap: string; least: string; reading: string; certainty: string; run: string;
    days: string; answer: (n: number) => string; why: string; who: string; steps: string; timeline: string; whyNot: string; whyNotHelp: string; whyNotIs: (certainty: string) => string;
    coverage: (lists: number, partial: number) => string; truncated: string; recipes: string; recipesHelp: string; here: string; other: string;
    incomplete: string; closedWorld: string;
  };
  paste: {
    heading: string; intro: string; text: string; placeholder: string; examples: Record<Example, string>; clear: string; issues: string; none: string; nothing: string;
    found: (issues: number, terms: number) => string; line: (line: number) => string; whole: string; severity: Record<Severity, string>; read: string; title: string; kind: string; infobox: string;
    terms: (n: number) => string; noTerms: string; where: string; table: (section: string) => string; tableOfLead: string; column: (n: number) => string; became: string;
  };
  flows: { title: string; help: string; table: string; from: string; to: string; others: (posts: number) => string; people: (certain: number, possible: number) => string };
  question: {
    number: (n: number) => string; answer: string; common: string; build: string; rows: (n: number) => string; part: (n: number, all: number) => string; query: string; others: string;
  };
  sources: {
    title: string; dataset: string; version: string; licence: string; citation: string; asOf: string; documents: string; document: string; documentKind: string; complete: string; partial: string;
    issues: string; allCodes: string; code: string; allDocuments: string; filter: string; message: string; verbatim: string; place: string; downloads: string; downloadsHelp: string; file: string; count: string;
    package: string; coverage: (lists: number, partial: number, unplaced: number) => string; shown: (n: number, all: number) => string;
  };
  take: { title: string; help: string; playground: string; csv: string; notebook: string; download: string; copied: (form: string) => string; select: (form: string) => string; text: string };
  certainty: Record<Certainty, string>;
  atLeast: Record<'CERTAIN' | 'POSSIBLE', string>;
  reading: Record<Reading, string>;
  relation: Record<Relation, string>;
  status: Record<TermStatus, string>;
  bodyKind: Record<BodyKind, string>;
  documentKind: Record<DocumentKind, string>;
  change: Record<ChangeKind, string>;
  relationKind: Record<PostRelationKind, string>;
  modality: Record<Modality, string>;
  issue: Record<IssueCode, string>;
}

export const en: Strings = {
  lang: 'en',
  languages: 'Language',
  skip: 'Skip to the content',
  tagline: 'who held which public office when',
  nav: { label: 'Pages', explore: 'Explore', ask: 'Ask', paste: 'Check a text', sources: 'Sources', playground: 'Playground' },
  notFound: { title: 'Not found', text: (id) => `The data set has no record “${id}”.`, home: 'Search for it' },
  state: { loading: 'Loading …', slow: 'This takes longer than usual …', failed: 'There is no answer:', retry: 'Try again', empty: 'Nothing is recorded.' },
  search: {
    label: 'Search people, posts, bodies', placeholder: 'Hu Chunhua, 胡春华, Chongqing …', hint: 'Type a name in Latin letters or in Han characters; arrow keys choose, Enter opens.',
    none: (text) => `Nothing is called “${text}”.`, found: (n, text) => `${n} found for “${text}”`, results: 'Results', options: (n) => n === 1 ? '1 result' : `${n} results`, more: 'Show more',
  },
  home: {
    title: 'Who held which public office when?',
    intro: 'Look up a person, a post or a body. Every date shows how much of it is known, and every answer what it rests on.',
    begin: 'Where to begin', counts: (terms, people, posts, documents) => `${terms} terms of ${people} people in ${posts} posts, read from ${documents} documents`,
    asOf: (day) => `up to ${day}`, browse: 'Posts by kind', examples: 'Ask about careers', synthetic: 'This data set is invented, for measurements: nothing in it may be quoted.',
  },
  kind: { PERSON: 'Person', POST: 'Post', BODY: 'Body', AREA: 'Area', TERM: 'Term', DOCUMENT: 'Document', POST_TYPE: 'Type of post' },
  timeline: {
    certain: 'certain', possible: 'possible', open: 'in office when the source was taken', help: 'Choose a bar to see what its source prints.', from: 'From', to: 'To', axis: 'Timeline',
    sources: (what) => `Sources: ${what}`, surely: (from, to) => `certainly ${from} to ${to}`, perhaps: (from, to) => `possibly ${from} to ${to}`, neverSure: 'on no day for certain', unbounded: 'not known',
    derived: 'derived, not printed', derivedStart: 'start derived', derivedEnd: 'end derived', zoom: 'Zoom', closer: 'Look closer', wider: 'Look wider', earlier: 'Earlier', later: 'Later', whole: 'All',
    seen: (from, to) => `${from} to ${to}`,
  },
  date: { unknown: 'not known', open: (asOf) => asOf ? `in office on ${asOf}` : 'in office', either: (dates) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(dates), conflict: 'sources differ', derived: 'derived', circa: 'doubtful' },
  claims: {
    title: 'What the sources print', field: 'About', text: 'Verbatim', read: 'Read as', place: 'Where', none: 'No printed claim is kept for this.', derived: 'derived, not printed', inferred: (field, from, to) => `Not printed, but so by the order of the list: the ${field} lies from ${from} to ${to}.`,
    line: (line, column) => `line ${line}, column ${column}`, row: (row) => `row ${row}`, from: (source) => `The row came from: ${source}`,
    fields: { HOLDER: 'holder', START: 'start', END: 'end', FACT: 'fact' },
  },
  person: {
    kind: 'Person', career: 'Career', facts: 'About the person', born: 'Born', died: 'Died', birthplace: 'Birthplace', gender: 'Gender', ethnicity: 'Ethnicity', names: 'Other names',
    colleagues: 'Colleagues', colleaguesHelp: 'People in the same body on the same days, most days first.', days: 'Shared days', where: 'Where', person: 'Person', post: 'Post',
    all: (n) => `Show all ${n}`, empty: 'No term of this person is on record.', note: 'Note', source: 'Source',
  },
  post: {
    kind: 'Post', succession: 'Holders', onDay: 'Who on this day?', day: 'Day, month or year', dayHelp: '2012-06-01, 2012-06 or 2012', ask: 'Ask', because: 'Because', holder: 'Holder', number: 'No.',
    handoverDay: 'day of handover', nobody: 'Nobody is recorded.', coarse: 'Some of these dates are known to the month or year alone, or sources differ: on which day one followed the other is open.', between: 'Rows before and after', closedWorld: 'The answer rests on the list lacking nobody.', facts: 'Facts', relations: 'What sources say of it',
    issues: 'Where the sources are wrong or disagree', noIssues: 'No issue is recorded.', history: 'History', printed: 'Infobox as printed',
    reading: 'Evidence', type: 'Kind', rank: 'Rank', seats: 'Seats', native: 'Own name', aliases: 'Also called', body: 'Body', area: 'Area', department: 'Department', memberOf: 'Member of',
    appointers: 'Appointed by', nominators: 'Nominated by', deputies: 'Deputies', inaugural: 'First holder', incumbent: (asOf) => asOf ? `In office on ${asOf}` : 'In office', created: 'Created', abolished: 'Abolished', since: 'since', bornOut: 'Do the terms on record bear it out?',
  },
  handover: {
    gap: (least, most) => `nobody recorded for ${least === most ? least : `${least} to ${most}`} days`, maybeGap: (most) => `perhaps nobody recorded, for up to ${most} days`, overlap: (days) => `both for ${days} days or more`,
    maybeOverlap: 'perhaps both at once', contiguous: 'straight from one to the next', partial: 'the list may lack holders here', unknown: 'what lies between is not known',
  },
  body: {
    kind: 'Body', composition: 'Who was in it', day: 'Day', slider: 'Move through time', members: (n) => n === 1 ? '1 member recorded' : `${n} members recorded`, changes: 'What changed between two days', from: 'Earlier day', to: 'Later day',
    joined: 'Joined', left: 'Left', stayed: 'Stayed', nobody: 'nobody', seats: 'Seats over time', seatsHelp: 'How many terms cover each day: certain ones dark, possible ones above them light.', terms: 'All terms', posts: 'Posts', parts: 'Parts',
    parent: 'Part of', predecessor: 'Follows', successor: 'Followed by', elected: 'Elected', electedBy: 'Elected by', since: 'Since', order: 'Member', status: 'Standing',
    previousChange: 'Previous change', nextChange: 'Next change',
  },
  ask: {
    title: 'Who took these steps?', intro: 'Describe a career step by step: a person held one thing, and then, before or meanwhile another.',
    step: (n) => `Step ${n}`, remove: 'Remove step', add: 'Add a step', subject: 'Held', kinds: { type: 'a post of the kind', post: 'this post', body: 'a seat or post in this body or below it' }, choose: 'Choose …', any: 'any',
    relation: 'and this step lies so to the one before', absent: 'No such term may be on record between the steps around it', area: 'Area', areas: { either: 'same or another', same: 'the same as before', other: 'another than before' },
    gap: 'At most so many days after the step before ended', least: 'Lasted at least so many days', reading: 'Evidence', certainty: 'How sure', run: 'Ask', days: 'days',
    answer: (n) => n === 1 ? '1 person' : `${n} people`, why: 'Why', who: 'Person', steps: 'Steps', timeline: 'When', whyNot: 'Why is somebody not there?', whyNotHelp: 'Choose a person to see how they fare.',
    whyNotIs: (certainty) => `The verdict: ${certainty}`, coverage: (lists, partial) => `${lists} lists were looked at` + (partial ? `; ${partial} of them lack holders, so there may be more` : '; none of them lacks a holder.'),
    truncated: 'The search was cut short: some that are possible may in truth be settled.', recipes: 'Questions to begin with',
    recipesHelp: 'The cookbook. Each opens with its answer; those about careers open in the form above, to be changed there.', here: 'opens in the form', other: 'Another question', incomplete: 'Choose what each step is about.',
    closedWorld: 'rests on the record lacking no term',
  },
  paste: {
    heading: 'Check an article', intro: 'Paste an article as wikitext or plain text: what is read of it appears below as you type, and what is wrong is marked. It is read by itself and not kept.',
    text: 'The article', placeholder: '= Title =\n\n== List ==\n| | Name | Term start | Term end |\n| 1 | …', examples: { plain: 'Example in plain text', wikitext: 'Example in wikitext' }, clear: 'Clear',
    issues: 'Issues', none: 'Nothing is wrong.', nothing: 'Paste a text, or begin with an example.',
    found: (issues, terms) => `${issues === 1 ? '1 issue' : `${issues} issues`}, ${terms === 1 ? '1 term' : `${terms} terms`} read`, line: (line) => `line ${line}`, whole: 'the whole', severity: { ERROR: 'error', WARNING: 'warning', NOTE: 'note' },
    read: 'What was read', title: 'Title', kind: 'Lists', infobox: 'Infobox', terms: (n) => n === 1 ? '1 term' : `${n} terms`, noTerms: 'No term comes of it.', where: 'Where',
    table: (section) => `Table: ${section}`, tableOfLead: 'Table', column: (n) => `column ${n}`, became: 'Gives',
  },
  flows: {
    title: 'From where to where', help: 'Each band is people who went from one post to another. Solid bands are certain for all of them; dashed ones only possible for some.', table: 'The same as a table',
    from: 'From', to: 'To', others: (posts) => `${posts} other posts`, people: (certain, possible) => certain === possible ? `${certain}` : `${certain} certain, ${possible} possible`,
  },
  question: {
    number: (n) => `Question ${n} of the cookbook`, answer: 'The answer', common: 'Of the whole list', build: 'Change it in the form', rows: (n) => n === 1 ? '1 row' : `${n} rows`, part: (n, all) => `${n} rows; the whole list has ${all} items`,
    query: 'The question in GraphQL', others: 'Other questions',
  },
  sources: {
    title: 'Sources and data', dataset: 'The data set', version: 'Version', licence: 'Licence', citation: 'Cite as', asOf: 'Up to', documents: 'Documents', document: 'Document', documentKind: 'Lists', complete: 'lacks nobody', partial: 'may lack holders',
    issues: 'Issues', allCodes: 'all kinds', code: 'Kind of issue', allDocuments: 'all documents', filter: 'Show', message: 'What is wrong', verbatim: 'Verbatim', place: 'Where', downloads: 'Downloads', downloadsHelp: 'Every table in three formats.', file: 'Table', count: 'Rows',
    package: 'Description of all columns', coverage: (lists, partial, unplaced) => `${partial} of ${lists} lists may lack holders; ${unplaced} terms have no date at all.`, shown: (n, all) => `${n} of ${all}`,
  },
  take: { title: 'Take it with you', help: 'The question this page asked, to ask it elsewhere.', playground: 'Open in the playground', csv: 'CSV link', notebook: 'Notebook cell', download: 'Download CSV', copied: (form) => `${form}: copied.`, select: (form) => `${form}: select it to copy.`, text: 'What was copied' },
  certainty: { CERTAIN: 'certain', POSSIBLE: 'possible', IMPOSSIBLE: 'impossible' },
  atLeast: { CERTAIN: 'only what is certain', POSSIBLE: 'also what is possible' },
  reading: { STATED: 'the printed dates alone', ORDERED: 'also the order of lists', HANDOVER: 'also that neighbours in a list meet' },
  relation: {
    BEGAN_LATER: 'began later; the one before may still have run', BEGAN_AFTER_LEAVING: 'began after the one before had ended', BEGAN_AFTER_BREAK: 'began after a break of at least a day',
    IMMEDIATELY_AFTER: 'began on the day the one before ended, or the next', SERVED_AFTER_LEAVING: 'was held some day after the one before ended', SERVED_AFTER_BEGINNING: 'was held some day after the one before began',
    JOINED_WHILE: 'began while the one before ran', WHILE: 'was held at the same time', HELD_THROUGHOUT: 'was held for the whole of the one before', BEGAN_EARLIER: 'began earlier',
    ALREADY_IN: 'was already held when the one before began', WHILE_TOUCHING: 'was held at the same time, if only for a day', HAD_LEFT: 'was over when the one before began',
  },
  status: { REGULAR: '', ACTING: 'acting', STANDING: 'standing committee', FULL: 'full member', ALTERNATE: 'alternate' },
  bodyKind: { PARTY: 'party', COMMITTEE: 'committee', STANDING_COMMITTEE: 'standing committee', POLITICAL_BUREAU: 'political bureau', GOVERNMENT: 'government', DEPARTMENT: 'department', STATE: 'state', OTHER: 'body' },
  documentKind: { LIST: 'holders of a post', MEMBERS: 'members of a body', VERSION: 'another version of a list', PERSON: 'offices of a person' },
  change: { FOUNDED: 'founded', RENAMED: 'renamed', MERGED: 'merged', SPLIT: 'split', STATUS_CHANGED: 'changed in standing', REPLACED: 'replaced', DISSOLVED: 'dissolved' },
  relationKind: {
    RECOMMENDED_BY: 'recommended by', APPROVED_BY: 'approved by', APPOINTED_BY: 'appointed by', MAY_BE_APPOINTED_BY: 'may be appointed by', LEADS: 'leads', HIGHEST_POST_IN: 'highest post in',
    OUTRANKS: 'outranks', DEPUTY_OF: 'deputy of', MEMBER_OF: 'member of', USUALLY_MEMBER_OF: 'usually member of',
  },
  modality: { ALWAYS: 'always', USUALLY: 'usually', MAY: 'may' },
  issue: {
    DATE_CONFLICT: 'dates exclude each other', DATE_OVERLAP: 'dates agree in part', UNPARSED_DATE: 'date not read', END_BEFORE_START: 'ends before it starts', INCUMBENT_MISMATCH: 'incumbent differs',
    OPEN_IN_THE_MIDDLE: 'open in the middle', INAUGURAL_MISMATCH: 'first holder differs', OUT_OF_ORDER: 'out of order', VACANCY: 'vacant as printed', EXTRA_ROW: 'extra row', MISSING_ROW: 'missing row', UNMATCHED_OFFICE: 'office not matched',
    AMBIGUOUS_PERSON: 'several people of the name', POSSIBLE_DUPLICATE: 'perhaps one person', CONTRADICTORY_RULINGS: 'rulings exclude each other', UNKNOWN_COLUMN: 'column missing or not read', UNKNOWN_NOTE: 'remark not understood', MALFORMED_TEXT: 'text not in format', MALFORMED_TABLE: 'table not in format',
    MOVED_ROW: 'row at another place', TERM_OVERLAP: 'terms overlap', TERM_GAP: 'nobody on record between', SEATS_EXCEEDED: 'more people than seats', ORDINAL_REPEATED: 'number repeated', ORDINAL_SKIPPED: 'number skipped',
    HOLDER_UNDERAGE: 'holder under 18', HOLDER_DEAD: 'holder dead', NEIGHBOUR_MISMATCH: 'predecessor or successor differs', DEFAULT_DATE: 'date perhaps filled in', DATE_AFTER_AS_OF: 'date after the document’s day', MISSING_SOURCE: 'no source given', ALIAS_COLLISION: 'further name of two people',
  },
};

/** The languages of the interface, by their codes. */
export const languages: Record<string, { name: string; strings: Strings }> = {
  en: { name: 'English', strings: en },
  zh: { name: '中文', strings: zh },
};

/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a claim rests on. */
export type Basis =
  /** It was derived: from the end of the body, or from the next holder's start. */
  | 'DERIVED'
  /** The source prints it. */
  | 'PRINTED';

/** Which bodies; every condition given must hold. */
export type BodyFilter = {
  /** Bodies for this area: area:chongqing. */
  area?: string | null | undefined;
  /** One of these bodies. */
  id?: Array<string> | null | undefined;
  /** Also the bodies that those chosen follow, as the 17th follows the 16th or by a change on record, and so on back in time. */
  includePredecessors?: boolean;
  /** Bodies of these kinds. */
  kind?: Array<BodyKind> | null | undefined;
  /** Part of the name or an alias. */
  name?: string | null | undefined;
  /** This body or anything below it: body:politburo. */
  partOf?: string | null | undefined;
};

/** What sort of organisation a body is. */
export type BodyKind =
  /** A committee of a party. */
  | 'COMMITTEE'
  /** A department of a party or government. */
  | 'DEPARTMENT'
  /** The government of a state or area. */
  | 'GOVERNMENT'
  /** Something that the sources do not say. */
  | 'OTHER'
  /** A political party. */
  | 'PARTY'
  /** A political bureau. */
  | 'POLITICAL_BUREAU'
  /** The standing committee of a body. */
  | 'STANDING_COMMITTEE'
  /** A state. */
  | 'STATE';

/** One step of a career: which terms fit it, and how they relate to the step before. */
export type CareerStep = {
  /** That no term on record fits this step in its window. Such a step takes no relation. */
  absent?: boolean;
  /** A name for the step, given back with its match. */
  as?: string | null | undefined;
  /** Bodies whose posts fit. */
  body?: BodyFilter | null | undefined;
  /** The most days the spell lasted, from its first to its last. */
  maxDays?: number | null | undefined;
  /** The most days from the end of the step before to the start of this one. */
  maxGapDays?: number | null | undefined;
  /** Whether terms that follow each other without a break in one post, or in bodies that succeed one another, count as one spell. */
  mergeReelections?: boolean;
  /** The fewest days the spell lasted, from its first to its last. */
  minDays?: number | null | undefined;
  /** The fewest days from the end of the step before to the start of this one. */
  minGapDays?: number | null | undefined;
  /** That no other term on record, in any post, began between the step before and this. */
  next?: boolean;
  /** Days of which the spell has at least one. */
  period?: DayRange | null | undefined;
  /** Posts that fit. */
  post?: PostFilter | null | undefined;
  /** Part of the rank that the post's infobox gives. */
  rank?: string | null | undefined;
  /** How this step relates to the one before; all must hold. Without meaning for the first step. */
  relations?: Array<Relation>;
  /** Whether the post is for the same area as that of the step before, or for another; either when absent. */
  sameArea?: boolean | null | undefined;
  /** Whether the post is of the same body as that of the step before, or of another; either when absent. */
  sameBody?: boolean | null | undefined;
  /** Whether it is the same post as in the step before, or another; either when absent. */
  samePost?: boolean | null | undefined;
  /** Statuses that fit; all when absent. */
  status?: Array<TermStatus> | null | undefined;
  /** Name of an earlier step that this one relates to, instead of the one before. */
  to?: string | null | undefined;
  /** Which of a person's spells may stand for the step. */
  which?: Which;
  /** When an absent step must not have been taken: BEGAN_BETWEEN unless given; where it stands first or last, with nothing to lie between, EVER_BEFORE or EVER_AFTER. Only for absent steps. */
  window?: Window | null | undefined;
};

/** How sure something is, over all days that the dates leave open. */
export type Certainty =
  /** True whatever the open days are. */
  | 'CERTAIN'
  /** True for none of them. */
  | 'IMPOSSIBLE'
  /** True for some of them. */
  | 'POSSIBLE';

/** What became of bodies, posts or areas. */
export type ChangeKind =
  /** It ceased to be. */
  | 'DISSOLVED'
  /** Something new was set up. */
  | 'FOUNDED'
  /** Several became one. */
  | 'MERGED'
  /** It took another name. */
  | 'RENAMED'
  /** Another took its place. */
  | 'REPLACED'
  /** One became several. */
  | 'SPLIT'
  /** It rose or fell in standing and went on. */
  | 'STATUS_CHANGED';

/** What a claim is about. */
export type ClaimField =
  /** When the term ended. */
  | 'END'
  /** Something else: a row of an infobox, or what a sentence says. */
  | 'FACT'
  /** Who held the post. */
  | 'HOLDER'
  /** When the term began. */
  | 'START';

/** What sort of date it is. */
export type DateKind =
  /** A date, known at least in part. */
  | 'DATE'
  /** Still open on the day the source speaks of. */
  | 'OPEN'
  /** Not known. */
  | 'UNKNOWN';

/** How much of a date is given. */
export type DatePrecision =
  /** A hundred years. */
  | 'CENTURY'
  /** A day. */
  | 'DAY'
  /** Ten years. */
  | 'DECADE'
  /** A thousand years or more. */
  | 'MILLENNIUM'
  /** A month. */
  | 'MONTH'
  /** No date is given. */
  | 'NONE'
  /** A season. */
  | 'SEASON'
  /** A year. */
  | 'YEAR';

/** The days from the first of one date to the last of another. */
export type DayRange = {
  /** A day, month or year in EDTF; no bound when absent. */
  from?: string | null | undefined;
  /** A day, month or year in EDTF; no bound when absent. */
  to?: string | null | undefined;
};

/** What a document lists. */
export type DocumentKind =
  /** Successive holders of one post. */
  | 'LIST'
  /** Members of one body. */
  | 'MEMBERS'
  /** Offices of one person. */
  | 'PERSON'
  /** Another version of a list. */
  | 'VERSION';

/** What kind of issue it is. */
export type IssueCode =
  /** A further name of a person is also a name of somebody else. */
  | 'ALIAS_COLLISION'
  /** Several people bear the name. */
  | 'AMBIGUOUS_PERSON'
  /** A ruling on two people that other rulings exclude. */
  | 'CONTRADICTORY_RULINGS'
  /** A document gives a date after the day it speaks of. */
  | 'DATE_AFTER_AS_OF'
  /** Claims on one date exclude each other. */
  | 'DATE_CONFLICT'
  /** Claims on one date agree only in part. */
  | 'DATE_OVERLAP'
  /** A date looks filled in: 1 January, 31 December, 1900. */
  | 'DEFAULT_DATE'
  /** A term ends before it starts; its end counts as unknown. */
  | 'END_BEFORE_START'
  /** Another version of a list has a row that the list does not have. */
  | 'EXTRA_ROW'
  /** A term lasts beyond the death of its holder. */
  | 'HOLDER_DEAD'
  /** A term began before its holder can have been 18. */
  | 'HOLDER_UNDERAGE'
  /** The first holder of an infobox is not the first row of the list. */
  | 'INAUGURAL_MISMATCH'
  /** The incumbent of an infobox or lead is not the open row of the list. */
  | 'INCUMBENT_MISMATCH'
  /** A row of a curated table cannot be used. */
  | 'MALFORMED_TABLE'
  /** Text does not follow the format of articles. */
  | 'MALFORMED_TEXT'
  /** Another version of a list lacks a row that the list has. */
  | 'MISSING_ROW'
  /** A row of a curated table does not say where it comes from. */
  | 'MISSING_SOURCE'
  /** Another version of a list has a row at another place. */
  | 'MOVED_ROW'
  /** A page names a predecessor or successor who is not the neighbour in a list that lacks nobody. */
  | 'NEIGHBOUR_MISMATCH'
  /** An open end stands on a row that another holder follows. */
  | 'OPEN_IN_THE_MIDDLE'
  /** Two rows of different people have the same number. */
  | 'ORDINAL_REPEATED'
  /** The number of a row does not follow from that of the row before. */
  | 'ORDINAL_SKIPPED'
  /** The dates of a row contradict the order of its list. */
  | 'OUT_OF_ORDER'
  /** Two people may be one; the message gives a score with its reasons, and a ruling settles it. */
  | 'POSSIBLE_DUPLICATE'
  /** More people certainly held a post than it has seats. */
  | 'SEATS_EXCEEDED'
  /** A list that lacks nobody leaves days without a holder. */
  | 'TERM_GAP'
  /** Two people certainly held a post of one seat for more than a day together. */
  | 'TERM_OVERLAP'
  /** A table lacks a column that it needs, or has one that nothing is read from. */
  | 'UNKNOWN_COLUMN'
  /** A remark on a row was not understood. */
  | 'UNKNOWN_NOTE'
  /** An office of a person's page fits none of the person's terms in that post. */
  | 'UNMATCHED_OFFICE'
  /** A date could not be read; the term counts with an unknown date. */
  | 'UNPARSED_DATE'
  /** A row says that nobody held the post; it became no term, and the claims of the issue give the time. */
  | 'VACANCY';

/** How strictly a source states a relation. */
export type Modality =
  /** Without exception. */
  | 'ALWAYS'
  /** As something allowed. */
  | 'MAY'
  /** As a rule. */
  | 'USUALLY';

/** Which posts; every condition given must hold. */
export type PostFilter = {
  /** Posts for this area: area:chongqing. */
  area?: string | null | undefined;
  /** Posts of such a body. */
  body?: BodyFilter | null | undefined;
  /** One of these posts. */
  id?: Array<string> | null | undefined;
  /** Also the posts that those chosen came out of, by a change on record, and so on back in time. */
  includePredecessors?: boolean;
  /** Part of the title or an alias. */
  title?: string | null | undefined;
  /** Posts of this type: post-type:party-committee-secretary. */
  type?: string | null | undefined;
};

/** What links a post to a body, post or area. */
export type PostRelationKind =
  /** The body appoints the holder. */
  | 'APPOINTED_BY'
  /** The body approves the choice. */
  | 'APPROVED_BY'
  /** Its holder is deputy to the post. */
  | 'DEPUTY_OF'
  /** It is the highest post in the area. */
  | 'HIGHEST_POST_IN'
  /** The holder leads the body. */
  | 'LEADS'
  /** The body can appoint the holder too. */
  | 'MAY_BE_APPOINTED_BY'
  /** The holder is a member of the body. */
  | 'MEMBER_OF'
  /** It ranks above the post. */
  | 'OUTRANKS'
  /** The body recommends the holder. */
  | 'RECOMMENDED_BY'
  /** The holder usually is a member of the body. */
  | 'USUALLY_MEMBER_OF';

/** Which evidence counts beside the printed dates. Along the readings, verdicts only settle. */
export type Reading =
  /** Also that neighbours in such a list meet where their dates leave that open. */
  | 'HANDOVER'
  /** Also the order of the list of a post that one person holds at a time: nobody starts before the one above has ended. */
  | 'ORDERED'
  /** What is printed, and nothing else. */
  | 'STATED';

/** Kinds of record that have an id. */
export type RecordKind =
  /** Areas. */
  | 'AREA'
  /** Bodies. */
  | 'BODY'
  /** Documents; search does not look for them. */
  | 'DOCUMENT'
  /** People. */
  | 'PERSON'
  /** Posts. */
  | 'POST'
  /** Types of post; search does not look for them. */
  | 'POST_TYPE'
  /** Terms; search does not look for them, since they have no names. */
  | 'TERM';

/**
 * How a term B (this step) lies to a term A (the step before). A term covers its
 * first and its last day.
 */
export type Relation =
  /** Was in B when taking A up. */
  | 'ALREADY_IN'
  /** Took B up with at least one clear day after A ended. */
  | 'BEGAN_AFTER_BREAK'
  /** Took B up on the day A ended, or after. */
  | 'BEGAN_AFTER_LEAVING'
  /** Took B up before taking A up. */
  | 'BEGAN_EARLIER'
  /** Took B up after taking A up; A may still have run. The plain meaning of later. */
  | 'BEGAN_LATER'
  /** B was over when A began. */
  | 'HAD_LEFT'
  /** Was in B for the whole of A. */
  | 'HELD_THROUGHOUT'
  /** Took B up on the day A ended, or the day after. */
  | 'IMMEDIATELY_AFTER'
  /** Took B up while in A. */
  | 'JOINED_WHILE'
  /** Was in B on some day after A began. */
  | 'SERVED_AFTER_BEGINNING'
  /** Was in B on some day after A ended, whenever B began. */
  | 'SERVED_AFTER_LEAVING'
  /** Held both for more than a day of handover. */
  | 'WHILE'
  /** Held both, if only on a day of handover. */
  | 'WHILE_TOUCHING';

/** How two rows of a list follow each other. */
export type Seam =
  /** The list lacks nobody between them. */
  | 'COMPLETE'
  /** The list may lack holders between them. */
  | 'PARTIAL';

/** How much an issue matters. */
export type Severity =
  /** It was not read, or cannot be true. */
  | 'ERROR'
  /** It may be as it should be, and is worth a look. */
  | 'NOTE'
  /** Sources certainly differ, or contradict themselves. */
  | 'WARNING';

/** A term's standing in its post or body. */
export type TermStatus =
  /** Held for the time being, outside the order of the list. */
  | 'ACTING'
  /** An alternate member. */
  | 'ALTERNATE'
  /** A full member. */
  | 'FULL'
  /** Held in the ordinary way. */
  | 'REGULAR'
  /** A member of the body's standing committee. */
  | 'STANDING';

/** Which of a person's spells may stand for a step. */
export type Which =
  /** Any of them. */
  | 'ANY'
  /** The earliest. */
  | 'FIRST'
  /** The latest. */
  | 'LAST';

/** When an absent step must not have been taken. */
export type Window =
  /** It began between the starts of the steps around it. */
  | 'BEGAN_BETWEEN'
  /** At any time. */
  | 'EVER'
  /** It began after the last step. */
  | 'EVER_AFTER'
  /** It began before the first step. */
  | 'EVER_BEFORE'
  /** It went on after the step before ended, and began before the step after. */
  | 'HELD_BETWEEN';

export type DatedFragment = { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean };

export type PersonNameFragment = { slug: string, name: string, nativeName: string };

export type TermRowFragment = { id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } };

export type HolderRowFragment = { id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } };

export type ClaimRowFragment = { field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null };

export type IssueRowFragment = { code: IssueCode, message: string, text: string, section: string, line: number, column: number, document: { id: string, title: string } | null, term: { id: string, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string } } | null };

export type EventFragment = { kind: ChangeKind, statement: string, sources: Array<string>, date: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, original: Array<
    | { name: string, id: string }
    | { slug: string, name: string, id: string }
    | { id: string }
    | { slug: string, name: string, id: string }
    | { slug: string, title: string, id: string }
    | { label: string, id: string }
    | { id: string }
  >, resulting: Array<
    | { name: string, id: string }
    | { slug: string, name: string, id: string }
    | { id: string }
    | { slug: string, name: string, id: string }
    | { slug: string, title: string, id: string }
    | { label: string, id: string }
    | { id: string }
  > };

type Named_Area_Fragment = { name: string, id: string };

type Named_Body_Fragment = { slug: string, name: string, id: string };

type Named_Document_Fragment = { id: string };

type Named_Person_Fragment = { slug: string, name: string, id: string };

type Named_Post_Fragment = { slug: string, title: string, id: string };

type Named_PostType_Fragment = { label: string, id: string };

type Named_Term_Fragment = { id: string };

export type NamedFragment =
  | Named_Area_Fragment
  | Named_Body_Fragment
  | Named_Document_Fragment
  | Named_Person_Fragment
  | Named_Post_Fragment
  | Named_PostType_Fragment
  | Named_Term_Fragment
;

export type RelationFragment = { kind: PostRelationKind, modality: Modality, subject: { slug: string, title: string }, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, area: { name: string } | null, since: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, check: { certainty: Certainty } | null, claim: { field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null } };

export type ReferredFragment = { text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null };

export type CareersQueryVariables = Exact<{
  steps: Array<CareerStep> | CareerStep;
  withinDays?: number | null | undefined;
  reading: Reading;
  atLeast: Certainty;
  people?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CareersQuery = { careers: { totalCount: number, truncated: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { listsConsidered: number, partialLists: Array<{ title: string }> }, nodes: Array<{ certainty: Certainty, closedWorld: boolean, because: Array<string>, person: { id: string, slug: string, name: string, nativeName: string }, steps: Array<{ as: string, spell: { post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } } }> }> } };

export type CareersTableQueryVariables = Exact<{
  steps: Array<CareerStep> | CareerStep;
  withinDays?: number | null | undefined;
  reading: Reading;
  atLeast: Certainty;
  people?: Array<string> | string | null | undefined;
}>;


export type CareersTableQuery = { careers: { nodes: Array<{ certainty: Certainty, because: Array<string>, person: { name: string, nativeName: string }, steps: Array<{ spell: { post: { title: string }, start: { edtf: string }, end: { edtf: string } } }> }> } };

export type NamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NamesQuery = { nodes: Array<
    | { __typename: 'Area', name: string, id: string }
    | { __typename: 'Body', slug: string, name: string, id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'Person', slug: string, name: string, id: string }
    | { __typename: 'Post', slug: string, title: string, id: string }
    | { __typename: 'PostType', label: string, id: string }
    | { __typename: 'Term', id: string }
   | null> };

export type TypesQueryVariables = Exact<{ [key: string]: never; }>;


export type TypesQuery = { postTypes: Array<{ id: string, label: string }> };

export type BodyQueryVariables = Exact<{
  slug: string;
}>;


export type BodyQuery = { body: { id: string, slug: string, name: string, nativeName: string, aliases: Array<string>, kind: BodyKind, note: string, parent: { slug: string, name: string } | null, parts: Array<{ slug: string, name: string }>, predecessor: { slug: string, name: string } | null, successor: { slug: string, name: string } | null, area: { name: string } | null, created: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, abolished: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, elected: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, electedBy: { text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null } | null, history: Array<{ kind: ChangeKind, statement: string, sources: Array<string>, date: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, original: Array<
        | { name: string, id: string }
        | { slug: string, name: string, id: string }
        | { id: string }
        | { slug: string, name: string, id: string }
        | { slug: string, title: string, id: string }
        | { label: string, id: string }
        | { id: string }
      >, resulting: Array<
        | { name: string, id: string }
        | { slug: string, name: string, id: string }
        | { id: string }
        | { slug: string, name: string, id: string }
        | { slug: string, title: string, id: string }
        | { label: string, id: string }
        | { id: string }
      > }>, referredBy: Array<{ kind: PostRelationKind, modality: Modality, subject: { slug: string, title: string }, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, area: { name: string } | null, since: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, check: { certainty: Certainty } | null, claim: { field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null } }>, facts: Array<{ field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null }>, posts: Array<{ slug: string, title: string }> } | null, dataset: { asOf: string | null } };

export type BodyTermsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type BodyTermsQuery = { body: { terms: { totalCount: number, nodes: Array<{ id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MembersQueryVariables = Exact<{
  slug: string;
  on: string;
  reading: Reading;
  after?: string | null | undefined;
}>;


export type MembersQuery = { body: { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ certainty: Certainty, because: Array<string>, term: { id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } } }> } } | null };

export type BodyTableQueryVariables = Exact<{
  slug: string;
}>;


export type BodyTableQuery = { body: { name: string, terms: { nodes: Array<{ status: TermStatus, person: { name: string, nativeName: string }, post: { title: string }, start: { text: string, edtf: string, earliest: string | null, latest: string | null }, end: { text: string, edtf: string, kind: DateKind, earliest: string | null, latest: string | null, asOf: string | null } }> } } | null };

export type ChangesQueryVariables = Exact<{
  slug: string;
  from: string;
  to: string;
}>;


export type ChangesQuery = { body: { changes: { joined: { totalCount: number, nodes: Array<{ certainty: Certainty, person: { slug: string, name: string, nativeName: string } }> }, left: { totalCount: number, nodes: Array<{ certainty: Certainty, person: { slug: string, name: string, nativeName: string } }> }, stayed: { totalCount: number, nodes: Array<{ certainty: Certainty, person: { slug: string, name: string, nativeName: string } }> } } } | null };

export type ChangedFragment = { totalCount: number, nodes: Array<{ certainty: Certainty, person: { slug: string, name: string, nativeName: string } }> };

export type WelcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomeQuery = { dataset: { title: string, version: string, asOf: string | null, synthetic: boolean, counts: { people: number, posts: number, bodies: number, terms: number, documents: number } }, postTypes: Array<{ id: string, label: string }> };

export type PostsOfTypeQueryVariables = Exact<{
  type: string;
  after?: string | null | undefined;
}>;


export type PostsOfTypeQuery = { posts: { totalCount: number, nodes: Array<{ slug: string, title: string, nativeName: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AreaQueryVariables = Exact<{
  id: string;
}>;


export type AreaQuery = { node:
    | { name: string, kind: string, posts: Array<{ slug: string, title: string }>, bodies: Array<{ slug: string, name: string }>, history: Array<{ kind: ChangeKind, statement: string, sources: Array<string>, date: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, original: Array<
          | { name: string, id: string }
          | { slug: string, name: string, id: string }
          | { id: string }
          | { slug: string, name: string, id: string }
          | { slug: string, title: string, id: string }
          | { label: string, id: string }
          | { id: string }
        >, resulting: Array<
          | { name: string, id: string }
          | { slug: string, name: string, id: string }
          | { id: string }
          | { slug: string, name: string, id: string }
          | { slug: string, title: string, id: string }
          | { label: string, id: string }
          | { id: string }
        > }> }
    | Record<PropertyKey, never>
   | null };

export type ParseQueryVariables = Exact<{
  text: string;
}>;


export type ParseQuery = { parseArticle: { title: string, kind: DocumentKind, infobox: Array<{ key: { text: string }, value: { text: string, line: number, column: number, length: number } }>, tables: Array<{ section: string, columns: Array<{ text: string }>, rows: Array<{ number: number, line: number, cells: Array<{ text: string }>, terms: Array<{ row: number }> }> }>, terms: Array<{ row: number, name: string, nativeName: string, postTitle: string, ordinal: string, status: TermStatus, at: { line: number, column: number, length: number }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } }>, issues: Array<{ code: IssueCode, severity: Severity, message: string, text: string, line: number, column: number, length: number }> } };

export type ParseIssuesQueryVariables = Exact<{
  text: string;
}>;


export type ParseIssuesQuery = { parseArticle: { issues: Array<{ line: number, column: number, length: number, code: IssueCode, severity: Severity, message: string, text: string }> } };

export type PersonQueryVariables = Exact<{
  slug: string;
}>;


export type PersonQuery = { person: { id: string, birthplace: string, gender: string, ethnicity: string, source: string, note: string, slug: string, name: string, nativeName: string, names: Array<{ text: string, kind: string, source: string }>, birth: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, death: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, facts: Array<{ field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null }>, terms: Array<{ id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } }> } | null };

export type PersonTableQueryVariables = Exact<{
  slug: string;
}>;


export type PersonTableQuery = { person: { name: string, terms: Array<{ status: TermStatus, post: { title: string }, start: { text: string, edtf: string, earliest: string | null, latest: string | null }, end: { text: string, edtf: string, kind: DateKind, earliest: string | null, latest: string | null, asOf: string | null } }> } | null };

export type ColleaguesQueryVariables = Exact<{
  slug: string;
  first: number;
}>;


export type ColleaguesQuery = { person: { colleagues: { totalCount: number, nodes: Array<{ certainty: Certainty, person: { slug: string, name: string, nativeName: string }, days: { minDays: number, maxDays: number | null }, bodies: Array<{ slug: string, name: string }> }> } } | null };

export type TermClaimsQueryVariables = Exact<{
  id: string;
}>;


export type TermClaimsQuery = { node:
    | { source: string, document: { title: string } | null, claims: Array<{ field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null }>, issues: Array<{ code: IssueCode, message: string, text: string, section: string, line: number, column: number, document: { id: string, title: string } | null, term: { id: string, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string } } | null }>, start: { inferred: { earliest: string | null, latest: string | null, because: Array<string> } | null }, end: { inferred: { earliest: string | null, latest: string | null, because: Array<string> } | null } }
    | Record<PropertyKey, never>
   | null };

export type PostQueryVariables = Exact<{
  slug: string;
  reading: Reading;
}>;


export type PostQuery = { post: { id: string, slug: string, title: string, role: string, nativeName: string, aliases: Array<string>, rank: string, seats: number | null, note: string, type: { label: string } | null, body: { slug: string, name: string } | null, area: { name: string } | null, department: { text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null } | null, memberOf: Array<{ text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null }>, appointers: Array<{ text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null }>, nominators: Array<{ text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null }>, deputies: Array<{ text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null }>, inaugural: { text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null } | null, incumbent: { asOf: string | null, holder: { text: string, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, person: { slug: string, name: string } | null }, since: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } } | null, created: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, abolished: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, history: Array<{ kind: ChangeKind, statement: string, sources: Array<string>, date: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, original: Array<
        | { name: string, id: string }
        | { slug: string, name: string, id: string }
        | { id: string }
        | { slug: string, name: string, id: string }
        | { slug: string, title: string, id: string }
        | { label: string, id: string }
        | { id: string }
      >, resulting: Array<
        | { name: string, id: string }
        | { slug: string, name: string, id: string }
        | { id: string }
        | { slug: string, name: string, id: string }
        | { slug: string, title: string, id: string }
        | { label: string, id: string }
        | { id: string }
      > }>, relations: Array<{ kind: PostRelationKind, modality: Modality, subject: { slug: string, title: string }, body: { slug: string, name: string } | null, post: { slug: string, title: string } | null, area: { name: string } | null, since: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, check: { certainty: Certainty } | null, claim: { field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null } }>, facts: Array<{ field: ClaimField, text: string, edtf: string, basis: Basis, section: string, row: number | null, heading: string, line: number, column: number, document: { id: string, title: string } | null }>, terms: Array<{ id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } }>, succession: Array<{ term: { id: string }, handover: { seam: Seam, minVacantDays: number | null, maxVacantDays: number | null, gap: Certainty, contiguous: Certainty, overlap: Certainty } | null }> } | null };

export type PostDayQueryVariables = Exact<{
  slug: string;
  on: string;
  reading: Reading;
}>;


export type PostDayQuery = { post: { holders: { someoneRecorded: Certainty, closedWorld: boolean, note: string, nodes: Array<{ certainty: Certainty, handoverDay: boolean, because: Array<string>, term: { id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } } }>, between: Array<{ id: string, ordinal: string, status: TermStatus, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string }, start: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean }, end: { text: string, edtf: string, kind: DateKind, precision: DatePrecision, uncertain: boolean, approximate: boolean, earliest: string | null, latest: string | null, asOf: string | null, conflict: boolean, derived: boolean } }> } } | null };

export type PostDayTableQueryVariables = Exact<{
  slug: string;
  on: string;
  reading: Reading;
}>;


export type PostDayTableQuery = { post: { title: string, holders: { nodes: Array<{ certainty: Certainty, because: Array<string>, term: { person: { name: string, nativeName: string }, start: { text: string, edtf: string }, end: { text: string, edtf: string } } }> } } | null };

export type PostTableQueryVariables = Exact<{
  slug: string;
}>;


export type PostTableQuery = { post: { title: string, terms: Array<{ ordinal: string, status: TermStatus, person: { name: string, nativeName: string }, start: { text: string, edtf: string, earliest: string | null, latest: string | null }, end: { text: string, edtf: string, kind: DateKind, earliest: string | null, latest: string | null, asOf: string | null } }> } | null };

export type PostIssuesQueryVariables = Exact<{
  post: string;
  after?: string | null | undefined;
}>;


export type PostIssuesQuery = { issues: { totalCount: number, nodes: Array<{ code: IssueCode, message: string, text: string, section: string, line: number, column: number, document: { id: string, title: string } | null, term: { id: string, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: string;
  kind?: Array<RecordKind> | RecordKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { search: { totalCount: number, nodes: Array<{ name: string, match: string, summary: string, node:
        | { __typename: 'Area', name: string, id: string }
        | { __typename: 'Body', slug: string, name: string, id: string }
        | { __typename: 'Document', id: string }
        | { __typename: 'Person', slug: string, name: string, id: string }
        | { __typename: 'Post', slug: string, title: string, id: string }
        | { __typename: 'PostType', label: string, id: string }
        | { __typename: 'Term', id: string }
       }> } };

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { dataset: { version: string, title: string, licence: string, citation: string, asOf: string | null, synthetic: boolean, counts: { documents: number, bodies: number, posts: number, people: number, terms: number, relations: number, issues: number }, coverage: { listsConsidered: number, unplaced: number, partialLists: Array<{ id: string, title: string }> } } };

export type DocumentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DocumentsQuery = { documents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, kind: DocumentKind, complete: boolean, asOf: string | null, sources: Array<string>, licence: string, note: string, post: { slug: string } | null }> } };

export type IssuesQueryVariables = Exact<{
  code?: Array<IssueCode> | IssueCode | null | undefined;
  document?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type IssuesQuery = { issues: { totalCount: number, nodes: Array<{ code: IssueCode, message: string, text: string, section: string, line: number, column: number, document: { id: string, title: string } | null, term: { id: string, person: { slug: string, name: string, nativeName: string }, post: { slug: string, title: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DocumentsTableQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentsTableQuery = { documents: { nodes: Array<{ id: string, title: string, kind: DocumentKind, complete: boolean, asOf: string | null, sources: Array<string>, licence: string }> } };

export type IssuesTableQueryVariables = Exact<{
  code?: Array<IssueCode> | IssueCode | null | undefined;
  document?: string | null | undefined;
}>;


export type IssuesTableQuery = { issues: { nodes: Array<{ code: IssueCode, message: string, text: string, section: string, line: number, column: number, document: { title: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PersonNameFragmentDoc = new TypedDocumentString(`
    fragment PersonName on Person {
  slug
  name
  nativeName
}
    `, {"fragmentName":"PersonName"}) as unknown as TypedDocumentString<PersonNameFragment, unknown>;
export const DatedFragmentDoc = new TypedDocumentString(`
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
    `, {"fragmentName":"Dated"}) as unknown as TypedDocumentString<DatedFragment, unknown>;
export const TermRowFragmentDoc = new TypedDocumentString(`
    fragment TermRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  post {
    slug
    title
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}`, {"fragmentName":"TermRow"}) as unknown as TypedDocumentString<TermRowFragment, unknown>;
export const HolderRowFragmentDoc = new TypedDocumentString(`
    fragment HolderRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}`, {"fragmentName":"HolderRow"}) as unknown as TypedDocumentString<HolderRowFragment, unknown>;
export const IssueRowFragmentDoc = new TypedDocumentString(`
    fragment IssueRow on Issue {
  code
  message
  text
  document {
    id
    title
  }
  section
  line
  column
  term {
    id
    person {
      ...PersonName
    }
    post {
      slug
      title
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}`, {"fragmentName":"IssueRow"}) as unknown as TypedDocumentString<IssueRowFragment, unknown>;
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const EventFragmentDoc = new TypedDocumentString(`
    fragment Event on ChangeEvent {
  kind
  date {
    ...Dated
  }
  statement
  sources
  original {
    ...Named
  }
  resulting {
    ...Named
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}`, {"fragmentName":"Event"}) as unknown as TypedDocumentString<EventFragment, unknown>;
export const ClaimRowFragmentDoc = new TypedDocumentString(`
    fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}
    `, {"fragmentName":"ClaimRow"}) as unknown as TypedDocumentString<ClaimRowFragment, unknown>;
export const RelationFragmentDoc = new TypedDocumentString(`
    fragment Relation on PostRelation {
  kind
  modality
  subject {
    slug
    title
  }
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  area {
    name
  }
  since {
    ...Dated
  }
  check {
    certainty
  }
  claim {
    ...ClaimRow
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}`, {"fragmentName":"Relation"}) as unknown as TypedDocumentString<RelationFragment, unknown>;
export const ReferredFragmentDoc = new TypedDocumentString(`
    fragment Referred on Reference {
  text
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  person {
    slug
    name
  }
}
    `, {"fragmentName":"Referred"}) as unknown as TypedDocumentString<ReferredFragment, unknown>;
export const ChangedFragmentDoc = new TypedDocumentString(`
    fragment Changed on BodyChangeConnection {
  totalCount
  nodes {
    person {
      ...PersonName
    }
    certainty
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}`, {"fragmentName":"Changed"}) as unknown as TypedDocumentString<ChangedFragment, unknown>;
export const CareersDocument = new TypedDocumentString(`
    query Careers($steps: [CareerStep!]!, $withinDays: Int, $reading: Reading!, $atLeast: Certainty!, $people: [ID!], $first: Int!, $after: String) {
  careers(
    steps: $steps
    withinDays: $withinDays
    reading: $reading
    atLeast: $atLeast
    people: $people
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    truncated
    coverage {
      listsConsidered
      partialLists {
        title
      }
    }
    nodes {
      person {
        id
        ...PersonName
      }
      certainty
      closedWorld
      because
      steps {
        as
        spell {
          post {
            slug
            title
          }
          start {
            ...Dated
          }
          end {
            ...Dated
          }
        }
      }
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}`) as unknown as TypedDocumentString<CareersQuery, CareersQueryVariables>;
export const CareersTableDocument = new TypedDocumentString(`
    query CareersTable($steps: [CareerStep!]!, $withinDays: Int, $reading: Reading!, $atLeast: Certainty!, $people: [ID!]) {
  careers(
    steps: $steps
    withinDays: $withinDays
    reading: $reading
    atLeast: $atLeast
    people: $people
    first: 500
  ) {
    nodes {
      person {
        name
        nativeName
      }
      certainty
      because
      steps {
        spell {
          post {
            title
          }
          start {
            edtf
          }
          end {
            edtf
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CareersTableQuery, CareersTableQueryVariables>;
export const NamesDocument = new TypedDocumentString(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ...Named
  }
}
    fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}`) as unknown as TypedDocumentString<NamesQuery, NamesQueryVariables>;
export const TypesDocument = new TypedDocumentString(`
    query Types {
  postTypes {
    id
    label
  }
}
    `) as unknown as TypedDocumentString<TypesQuery, TypesQueryVariables>;
export const BodyDocument = new TypedDocumentString(`
    query Body($slug: String!) {
  body(by: {slug: $slug}) {
    id
    slug
    name
    nativeName
    aliases
    kind
    note
    parent {
      slug
      name
    }
    parts {
      slug
      name
    }
    predecessor {
      slug
      name
    }
    successor {
      slug
      name
    }
    area {
      name
    }
    created {
      ...Dated
    }
    abolished {
      ...Dated
    }
    elected {
      ...Dated
    }
    electedBy {
      ...Referred
    }
    history {
      ...Event
    }
    referredBy {
      ...Relation
    }
    facts {
      ...ClaimRow
    }
    posts {
      slug
      title
    }
  }
  dataset {
    asOf
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}
fragment Event on ChangeEvent {
  kind
  date {
    ...Dated
  }
  statement
  sources
  original {
    ...Named
  }
  resulting {
    ...Named
  }
}
fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}
fragment Relation on PostRelation {
  kind
  modality
  subject {
    slug
    title
  }
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  area {
    name
  }
  since {
    ...Dated
  }
  check {
    certainty
  }
  claim {
    ...ClaimRow
  }
}
fragment Referred on Reference {
  text
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  person {
    slug
    name
  }
}`) as unknown as TypedDocumentString<BodyQuery, BodyQueryVariables>;
export const BodyTermsDocument = new TypedDocumentString(`
    query BodyTerms($slug: String!, $after: String) {
  body(by: {slug: $slug}) {
    terms(first: 500, after: $after) {
      totalCount
      nodes {
        ...TermRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment TermRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  post {
    slug
    title
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}`) as unknown as TypedDocumentString<BodyTermsQuery, BodyTermsQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members($slug: String!, $on: EDTF!, $reading: Reading!, $after: String) {
  body(by: {slug: $slug}) {
    members(on: $on, reading: $reading, first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        term {
          ...TermRow
        }
        certainty
        because
      }
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment TermRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  post {
    slug
    title
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const BodyTableDocument = new TypedDocumentString(`
    query BodyTable($slug: String!) {
  body(by: {slug: $slug}) {
    name
    terms(first: 500) {
      nodes {
        person {
          name
          nativeName
        }
        post {
          title
        }
        status
        start {
          text
          edtf
          earliest
          latest
        }
        end {
          text
          edtf
          kind
          earliest
          latest
          asOf
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BodyTableQuery, BodyTableQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($slug: String!, $from: Date!, $to: Date!) {
  body(by: {slug: $slug}) {
    changes(from: $from, to: $to) {
      joined(first: 200) {
        ...Changed
      }
      left(first: 200) {
        ...Changed
      }
      stayed(first: 200) {
        ...Changed
      }
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment Changed on BodyChangeConnection {
  totalCount
  nodes {
    person {
      ...PersonName
    }
    certainty
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const WelcomeDocument = new TypedDocumentString(`
    query Welcome {
  dataset {
    title
    version
    asOf
    synthetic
    counts {
      people
      posts
      bodies
      terms
      documents
    }
  }
  postTypes {
    id
    label
  }
}
    `) as unknown as TypedDocumentString<WelcomeQuery, WelcomeQueryVariables>;
export const PostsOfTypeDocument = new TypedDocumentString(`
    query PostsOfType($type: ID!, $after: String) {
  posts(where: {type: $type}, first: 200, after: $after) {
    totalCount
    nodes {
      slug
      title
      nativeName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PostsOfTypeQuery, PostsOfTypeQueryVariables>;
export const AreaDocument = new TypedDocumentString(`
    query Area($id: ID!) {
  node(id: $id) {
    ... on Area {
      name
      kind
      posts {
        slug
        title
      }
      bodies {
        slug
        name
      }
      history {
        ...Event
      }
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment Event on ChangeEvent {
  kind
  date {
    ...Dated
  }
  statement
  sources
  original {
    ...Named
  }
  resulting {
    ...Named
  }
}
fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}`) as unknown as TypedDocumentString<AreaQuery, AreaQueryVariables>;
export const ParseDocument = new TypedDocumentString(`
    query Parse($text: String!) {
  parseArticle(text: $text) {
    title
    kind
    infobox {
      key {
        text
      }
      value {
        text
        line
        column
        length
      }
    }
    tables {
      section
      columns {
        text
      }
      rows {
        number
        line
        cells {
          text
        }
        terms {
          row
        }
      }
    }
    terms {
      row
      at {
        line
        column
        length
      }
      name
      nativeName
      postTitle
      ordinal
      status
      start {
        ...Dated
      }
      end {
        ...Dated
      }
    }
    issues {
      code
      severity
      message
      text
      line
      column
      length
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}`) as unknown as TypedDocumentString<ParseQuery, ParseQueryVariables>;
export const ParseIssuesDocument = new TypedDocumentString(`
    query ParseIssues($text: String!) {
  parseArticle(text: $text) {
    issues {
      line
      column
      length
      code
      severity
      message
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ParseIssuesQuery, ParseIssuesQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($slug: String!) {
  person(by: {slug: $slug}) {
    id
    ...PersonName
    names {
      text
      kind
      source
    }
    birth {
      ...Dated
    }
    death {
      ...Dated
    }
    birthplace
    gender
    ethnicity
    source
    note
    facts {
      ...ClaimRow
    }
    terms {
      ...TermRow
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment TermRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  post {
    slug
    title
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}
fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PersonTableDocument = new TypedDocumentString(`
    query PersonTable($slug: String!) {
  person(by: {slug: $slug}) {
    name
    terms {
      post {
        title
      }
      status
      start {
        text
        edtf
        earliest
        latest
      }
      end {
        text
        edtf
        kind
        earliest
        latest
        asOf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonTableQuery, PersonTableQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues($slug: String!, $first: Int!) {
  person(by: {slug: $slug}) {
    colleagues(first: $first) {
      totalCount
      nodes {
        person {
          ...PersonName
        }
        days {
          minDays
          maxDays
        }
        certainty
        bodies {
          slug
          name
        }
      }
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}`) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const TermClaimsDocument = new TypedDocumentString(`
    query TermClaims($id: ID!) {
  node(id: $id) {
    ... on Term {
      source
      document {
        title
      }
      claims {
        ...ClaimRow
      }
      issues {
        ...IssueRow
      }
      start {
        inferred {
          earliest
          latest
          because
        }
      }
      end {
        inferred {
          earliest
          latest
          because
        }
      }
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}
fragment IssueRow on Issue {
  code
  message
  text
  document {
    id
    title
  }
  section
  line
  column
  term {
    id
    person {
      ...PersonName
    }
    post {
      slug
      title
    }
  }
}`) as unknown as TypedDocumentString<TermClaimsQuery, TermClaimsQueryVariables>;
export const PostDocument = new TypedDocumentString(`
    query Post($slug: String!, $reading: Reading!) {
  post(by: {slug: $slug}) {
    id
    slug
    title
    role
    nativeName
    aliases
    type {
      label
    }
    rank
    seats
    note
    body {
      slug
      name
    }
    area {
      name
    }
    department {
      ...Referred
    }
    memberOf {
      ...Referred
    }
    appointers {
      ...Referred
    }
    nominators {
      ...Referred
    }
    deputies {
      ...Referred
    }
    inaugural {
      ...Referred
    }
    incumbent {
      holder {
        ...Referred
      }
      since {
        ...Dated
      }
      asOf
    }
    created {
      ...Dated
    }
    abolished {
      ...Dated
    }
    history {
      ...Event
    }
    relations {
      ...Relation
    }
    facts {
      ...ClaimRow
    }
    terms {
      ...HolderRow
    }
    succession {
      term {
        id
      }
      handover(reading: $reading) {
        seam
        minVacantDays
        maxVacantDays
        gap
        contiguous
        overlap
      }
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment HolderRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}
fragment ClaimRow on Claim {
  field
  text
  edtf
  basis
  document {
    id
    title
  }
  section
  row
  heading
  line
  column
}
fragment Event on ChangeEvent {
  kind
  date {
    ...Dated
  }
  statement
  sources
  original {
    ...Named
  }
  resulting {
    ...Named
  }
}
fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}
fragment Relation on PostRelation {
  kind
  modality
  subject {
    slug
    title
  }
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  area {
    name
  }
  since {
    ...Dated
  }
  check {
    certainty
  }
  claim {
    ...ClaimRow
  }
}
fragment Referred on Reference {
  text
  body {
    slug
    name
  }
  post {
    slug
    title
  }
  person {
    slug
    name
  }
}`) as unknown as TypedDocumentString<PostQuery, PostQueryVariables>;
export const PostDayDocument = new TypedDocumentString(`
    query PostDay($slug: String!, $on: EDTF!, $reading: Reading!) {
  post(by: {slug: $slug}) {
    holders(on: $on, reading: $reading) {
      nodes {
        term {
          ...TermRow
        }
        certainty
        handoverDay
        because
      }
      someoneRecorded
      closedWorld
      between {
        ...TermRow
      }
      note
    }
  }
}
    fragment Dated on PartialDate {
  text
  edtf
  kind
  precision
  uncertain
  approximate
  earliest
  latest
  asOf
  conflict
  derived
}
fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment TermRow on Term {
  id
  ordinal
  status
  person {
    ...PersonName
  }
  post {
    slug
    title
  }
  start {
    ...Dated
  }
  end {
    ...Dated
  }
}`) as unknown as TypedDocumentString<PostDayQuery, PostDayQueryVariables>;
export const PostDayTableDocument = new TypedDocumentString(`
    query PostDayTable($slug: String!, $on: EDTF!, $reading: Reading!) {
  post(by: {slug: $slug}) {
    title
    holders(on: $on, reading: $reading) {
      nodes {
        term {
          person {
            name
            nativeName
          }
          start {
            text
            edtf
          }
          end {
            text
            edtf
          }
        }
        certainty
        because
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PostDayTableQuery, PostDayTableQueryVariables>;
export const PostTableDocument = new TypedDocumentString(`
    query PostTable($slug: String!) {
  post(by: {slug: $slug}) {
    title
    terms {
      ordinal
      person {
        name
        nativeName
      }
      status
      start {
        text
        edtf
        earliest
        latest
      }
      end {
        text
        edtf
        kind
        earliest
        latest
        asOf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PostTableQuery, PostTableQueryVariables>;
export const PostIssuesDocument = new TypedDocumentString(`
    query PostIssues($post: ID!, $after: String) {
  issues(where: {post: {id: [$post]}}, first: 50, after: $after) {
    totalCount
    nodes {
      ...IssueRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment IssueRow on Issue {
  code
  message
  text
  document {
    id
    title
  }
  section
  line
  column
  term {
    id
    person {
      ...PersonName
    }
    post {
      slug
      title
    }
  }
}`) as unknown as TypedDocumentString<PostIssuesQuery, PostIssuesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kind: [RecordKind!], $first: Int!) {
  search(text: $text, kind: $kind, first: $first) {
    totalCount
    nodes {
      name
      match
      summary
      node {
        __typename
        ...Named
      }
    }
  }
}
    fragment Named on Node {
  id
  ... on Person {
    slug
    name
  }
  ... on Post {
    slug
    title
  }
  ... on Body {
    slug
    name
  }
  ... on Area {
    name
  }
  ... on PostType {
    label
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset {
  dataset {
    version
    title
    licence
    citation
    asOf
    synthetic
    counts {
      documents
      bodies
      posts
      people
      terms
      relations
      issues
    }
    coverage {
      listsConsidered
      unplaced
      partialLists {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($first: Int!, $after: String) {
  documents(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      kind
      complete
      asOf
      sources
      licence
      note
      post {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const IssuesDocument = new TypedDocumentString(`
    query Issues($code: [IssueCode!], $document: ID, $first: Int!, $after: String) {
  issues(where: {code: $code, document: $document}, first: $first, after: $after) {
    totalCount
    nodes {
      ...IssueRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PersonName on Person {
  slug
  name
  nativeName
}
fragment IssueRow on Issue {
  code
  message
  text
  document {
    id
    title
  }
  section
  line
  column
  term {
    id
    person {
      ...PersonName
    }
    post {
      slug
      title
    }
  }
}`) as unknown as TypedDocumentString<IssuesQuery, IssuesQueryVariables>;
export const DocumentsTableDocument = new TypedDocumentString(`
    query DocumentsTable {
  documents(first: 500) {
    nodes {
      id
      title
      kind
      complete
      asOf
      sources
      licence
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsTableQuery, DocumentsTableQueryVariables>;
export const IssuesTableDocument = new TypedDocumentString(`
    query IssuesTable($code: [IssueCode!], $document: ID) {
  issues(where: {code: $code, document: $document}, first: 500) {
    nodes {
      code
      message
      text
      document {
        title
      }
      section
      line
      column
    }
  }
}
    `) as unknown as TypedDocumentString<IssuesTableQuery, IssuesTableQueryVariables>;
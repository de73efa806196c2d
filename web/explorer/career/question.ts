import type { CareersQueryVariables, CareerStep, Certainty, Reading } from '../generated/graphql.ts';

/** A question about careers, as the address keeps it: what careers is asked with, by the schema's names. */
export interface CareerQuestion {
  steps: CareerStep[];
  withinDays?: number;
  reading: Reading;
  atLeast: Extract<Certainty, 'CERTAIN' | 'POSSIBLE'>;
}

/** What a step is about, as far as the form can say it. */
export type Subject = 'type' | 'post' | 'body';

export const most = 8; // steps of a question

/** The question one begins with: two steps that are about nothing yet. */
export const blank: CareerQuestion = { steps: [{}, {}], reading: 'STATED', atLeast: 'POSSIBLE' };

/** Reads a question as writeQuestion wrote it; null for anything else. The server judges what the steps hold. */
export function readQuestion(text: string | null): CareerQuestion | null {
  try {
    return questionOf(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** The question that careers is asked with; null when these are no arguments of it. A single step may stand without its list. */
export function questionOf(given: unknown): CareerQuestion | null {
  if (!isObject(given)) return null;
  const steps = Array.isArray(given.steps) ? given.steps : [given.steps];
  if (steps.length > most || !steps.every(isObject)) return null;
  return {
    steps: steps as CareerStep[],
    ...(typeof given.withinDays === 'number' && { withinDays: given.withinDays }),
    reading: given.reading === 'ORDERED' || given.reading === 'HANDOVER' ? given.reading : 'STATED',
    atLeast: given.atLeast === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE',
  };
}

export function writeQuestion(question: CareerQuestion): string {
  return JSON.stringify(question);
}

/** The variables that ask a question; those of one person also say why that one is not there. */
export function variablesOf(question: CareerQuestion, first: number, person?: string): CareersQueryVariables {
  const { withinDays, ...asked } = question;
  return { ...asked, ...(withinDays !== undefined && { withinDays }), ...(person && { people: [person], atLeast: 'IMPOSSIBLE' as const }), first };
}

/** Whether every step says what it is about. */
export function isComplete({ steps }: CareerQuestion): boolean {
  return steps.every((step) => step.post || step.body || step.status || step.rank);
}

/** What a step is about and the record's id, where the form can show it. */
export function subjectOf({ post, body }: CareerStep): { kind: Subject; id: string } {
  if (body) return { kind: 'body', id: body.partOf ?? single(body.id) };
  if (post?.id) return { kind: 'post', id: single(post.id) };
  return { kind: 'type', id: post?.type ?? '' };
}

/** The step about something else, everything else as it was. */
export function withSubject(step: CareerStep, kind: Subject, id: string): CareerStep {
  const { post: _, body: __, ...others } = step;
  if (kind === 'body') return { ...others, body: { partOf: id } };
  return { ...others, post: kind === 'post' ? { id: [id] } : { type: id } };
}

/** The step with something set, or left out where the value is undefined. */
export function withField<Name extends keyof CareerStep>(step: CareerStep, name: Name, value: CareerStep[Name] | undefined): CareerStep {
  const { [name]: _, ...others } = step;
  return value === undefined ? others : { ...others, [name]: value };
}

/** What a step demands that the form has no field for. */
export function unseen(step: CareerStep): Partial<CareerStep> {
  const { relations, absent, sameArea, maxGapDays, minDays, post, body, ...others } = step;
  const { kind, id } = subjectOf(step);
  const subject = withSubject({}, kind, id);
  const told = JSON.stringify(subject.post ?? subject.body);
  const more = (post && JSON.stringify({ ...post, ...(post.id && { id: [single(post.id)] }) }) !== told && { post })
    || (body && JSON.stringify(body) !== told && { body }) || {};
  return { ...others, ...more, ...(relations && relations.length > 1 && { relations }) };
}

function single(ids: readonly string[] | string | null | undefined): string {
  return typeof ids === 'string' ? ids : ids?.[0] ?? '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

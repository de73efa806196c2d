import type { CareersQuery } from '../generated/graphql.ts';

/** What flows are counted of: the posts that a career's steps were taken in, and how sure that is. */
export type Path = Pick<CareersQuery['careers']['nodes'][number], 'certainty'> & { steps: readonly { spell: { post: Post } }[] };

type Post = { slug: string; title: string };

/** A post that careers pass through at one step; that of all rarer ones together has no slug. */
export interface Stop extends Post {
  people: number;
  /** How many posts it stands for. */
  posts: number;
}

/** How many people went from one stop to one of the next step: for certain, and possibly with these among them. */
export interface Flow {
  from: Stop;
  to: Stop;
  certain: number;
  possible: number;
}

/** Where careers lead, step by step: the stops of each step, most people first, and the flows from each step to the next. */
export interface Flows {
  stops: Stop[][];
  flows: Flow[][];
}

/** Counts where careers lead. Of each step so many posts stand alone, the others together. */
export function flowsOf(paths: readonly Path[], alone: number): Flows {
  const steps = paths.reduce((most, { steps }) => Math.max(most, steps.length), 0);
  const stops = Array.from({ length: steps }, (_, i) => stopsAt(paths, i, alone));
  const flows = stops.slice(1).map((next, i): Flow[] => {
    const counted = new Map<string, Flow>();
    for (const { certainty, steps } of paths) {
      const from = stopOf(stops[i] ?? [], steps[i]?.spell.post);
      const to = stopOf(next, steps[i + 1]?.spell.post);
      if (!from || !to) continue;
      const key = JSON.stringify([from.slug, to.slug]);
      const flow = counted.get(key) ?? { from, to, certain: 0, possible: 0 };
      flow.possible++;
      if (certainty === 'CERTAIN') flow.certain++;
      counted.set(key, flow);
    }
    const place = ({ from, to }: Flow) => (stops[i] ?? []).indexOf(from) * 1000 + next.indexOf(to);
    return [...counted.values()].sort((a, b) => place(a) - place(b));
  });
  return { stops, flows };
}

function stopsAt(paths: readonly Path[], step: number, alone: number): Stop[] {
  const counted = new Map<string, Stop>();
  for (const { steps } of paths) {
    const post = steps[step]?.spell.post;
    if (!post) continue;
    const stop = counted.get(post.slug) ?? { ...post, people: 0, posts: 1 };
    stop.people++;
    counted.set(post.slug, stop);
  }
  const all = [...counted.values()].sort((a, b) => b.people - a.people || (a.title < b.title ? -1 : 1));
  if (all.length <= alone) return all;
  const others = all.slice(alone - 1);
  return [...all.slice(0, alone - 1), { slug: '', title: '', people: others.reduce((sum, { people }) => sum + people, 0), posts: others.length }];
}

function stopOf(stops: readonly Stop[], post: Post | undefined): Stop | undefined {
  return post && (stops.find(({ slug }) => slug === post.slug) ?? stops.find(({ slug }) => slug === ''));
}

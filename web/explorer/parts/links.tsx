import { to } from '../address.ts';
import type { NamedFragment, PersonNameFragment, ReferredFragment } from '../generated/graphql.ts';

/** Text that sources wrote in Han characters. */
export function Han({ children }: { children: string }) {
  return children ? <span lang="zh-Hans"> {children}</span> : null;
}

export function PersonLink({ person: { slug, name, nativeName } }: { person: PersonNameFragment }) {
  return <a href={to({ view: 'person', slug })}><span lang="en">{name}</span><Han>{nativeName}</Han></a>;
}

export function PostLink({ post: { slug, title } }: { post: { slug: string; title: string } }) {
  return <a href={to({ view: 'post', slug })} lang="en">{title}</a>;
}

export function BodyLink({ body: { slug, name } }: { body: { slug: string; name: string } }) {
  return <a href={to({ view: 'body', slug })} lang="en">{name}</a>;
}

/** A name as printed; a link where it means a record with a view of its own. */
export function Reference({ name: { text, body, post, person } }: { name: ReferredFragment }) {
  const href = body ? to({ view: 'body', slug: body.slug })
    : post ? to({ view: 'post', slug: post.slug })
    : person ? to({ view: 'person', slug: person.slug }) : '';
  return href ? <a href={href} lang="en">{text}</a> : <span lang="en">{text}</span>;
}

/** What a record of any kind is called. */
export function nameOf(record: NamedFragment): string {
  if ('title' in record) return record.title;
  if ('label' in record) return record.label;
  return 'name' in record ? record.name : record.id;
}

/** Where a record of any kind is shown; empty when it has no view of its own. */
export function hrefOf(record: NamedFragment, kind: string): string {
  if (!('slug' in record)) return '';
  const view = kind.toLowerCase();
  return view === 'person' || view === 'post' || view === 'body' ? to({ view, slug: record.slug }) : '';
}

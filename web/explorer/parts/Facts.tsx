import type { ReactNode } from 'react';

/** Names and what they stand for. Pairs without content are left out; what is an array stands line by line. */
export function Facts({ facts }: { facts: [string, ReactNode | ReactNode[]][] }) {
  const told = facts.filter(([, content]) => Array.isArray(content) ? content.length > 0 : Boolean(content));
  if (told.length === 0) return null;
  return (
    <dl className="facts">
      {told.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          {Array.isArray(content) ? content.map((item, i) => <dd key={i}>{item}</dd>) : <dd>{content}</dd>}
        </div>
      ))}
    </dl>
  );
}

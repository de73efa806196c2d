import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a view, which also names the page. A view that was gone to takes the focus here, so that it is read from its start. */
export function Title({ text, kind, children }: { text: string; kind?: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { document.title = `${text} – Cursus`; }, [text]);
  useEffect(() => {
    if (document.body.dataset.moved) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="title">
      {kind && <p className="kind">{kind}</p>}
      <h1 ref={heading} tabIndex={-1}><span lang={kind ? 'en' : undefined}>{text}</span>{children}</h1>
    </header>
  );
}

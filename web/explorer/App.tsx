import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { give, go, root, to, useAddress } from './address.ts';
import { chosenLanguage, keepLanguage, Language, useStrings } from './language.ts';
import { Finder } from './parts/Finder.tsx';
import type { Route } from './route.ts';
import { en, languages } from './strings.ts';
import { found } from './parts/found.ts';
import { Ask } from './views/Ask.tsx';
import { BodyView } from './views/Body.tsx';
import { Home } from './views/Home.tsx';
import { Missing } from './views/Missing.tsx';
import { PersonView } from './views/Person.tsx';
import { PostView } from './views/Post.tsx';
import { Sources } from './views/Sources.tsx';

const Paste = lazy(() => import('./views/Paste.tsx'));
const Question = lazy(() => import('./views/Question.tsx'));

const records: Record<'person' | 'post' | 'body', ComponentType<{ slug: string }>> = { person: PersonView, post: PostView, body: BodyView };

/** The page: what stands around every view, in the reader's language, and the view that the address names. */
export function App() {
  const { route, given } = useAddress();
  const language = chosenLanguage(given.get('lang'), navigator.languages);
  const strings = languages[language]?.strings ?? en;
  useEffect(() => { document.documentElement.lang = strings.lang; }, [strings]);
  const name = route && 'slug' in route ? `${route.view}/${route.slug}` : route?.view ?? '';
  useMoved(name);
  return (
    <Language value={strings}>
      <a className="skip" href="#main">{strings.skip}</a>
      <Head language={language} route={route} />
      <main id="main" tabIndex={-1} key={name}><Suspense fallback={<p role="status" className="waiting">{strings.state.loading}</p>}><View route={route} /></Suspense></main>
    </Language>
  );
}

function View({ route }: { route: Route | null }) {
  switch (route?.view) {
    case 'home': return <Home />;
    case 'ask': return <Ask />;
    case 'paste': return <Paste />;
    case 'sources': return <Sources />;
    case 'question': return <Question slug={route.slug} />;
    case 'person': case 'post': case 'body': {
      const Record = records[route.view];
      return <Record slug={route.slug} />;
    }
    default: return <Missing id={location.pathname} />;
  }
}

function Head({ language, route }: { language: string; route: Route | null }) {
  const { nav, tagline, search, languages: label } = useStrings();
  const current = (view: Route['view']) => route?.view === view ? { 'aria-current': 'page' as const } : {};
  return (
    <header className="head">
      <p className="brand"><a href={to({ view: 'home' })}>Cursus</a> <span className="tagline">{tagline}</span></p>
      <nav aria-label={nav.label}>
        <a href={to({ view: 'home' })} {...current('home')}>{nav.explore}</a>
        <a href={to({ view: 'ask' })} {...current('ask')}>{nav.ask}</a>
        <a href={to({ view: 'paste' })} {...current('paste')}>{nav.paste}</a>
        <a href={to({ view: 'sources' })} {...current('sources')}>{nav.sources}</a>
        <a href={new URL('playground', root).href}>{nav.playground}</a>
      </nav>
      {route?.view !== 'home' && (
        <div role="search">
          <Finder label={search.label} chosen={found} entered={(text) => go(to({ view: 'home' }, { q: text }))} />
        </div>
      )}
      <label className="language">
        <span className="hidden">{label}</span>
        <select value={language} onChange={(event) => { keepLanguage(event.target.value); give({ lang: event.target.value }); }}>
          {Object.entries(languages).map(([code, { name }]) => <option key={code} value={code} lang={code}>{name}</option>)}
        </select>
      </label>
    </header>
  );
}

/** Notes on the page that its view has changed since it was loaded, and begins the new one at its top. */
function useMoved(name: string): void {
  const was = useRef(name);
  if (was.current !== name) document.body.dataset.moved = 'yes';
  useEffect(() => {
    if (was.current !== name) scrollTo(0, 0);
    was.current = name;
  }, [name]);
}

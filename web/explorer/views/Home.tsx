import { give, to, useAddress } from '../address.ts';
import { AreaDocument, PostsOfTypeDocument, WelcomeDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Facts } from '../parts/Facts.tsx';
import { Finder } from '../parts/Finder.tsx';
import { found } from '../parts/found.ts';
import { BodyLink, Han, PostLink } from '../parts/links.tsx';
import { History } from '../parts/History.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { Title } from '../parts/Title.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Results } from './Results.tsx';
import { usePages } from '../usePages.ts';
import { More } from '../parts/More.tsx';

/** Where one begins: a field to search by, what was found by it, and posts to look at. */
export function Home() {
  const { given } = useAddress();
  const { home: words, search } = useStrings();
  const text = given.get('q') ?? '';
  const area = given.get('area') ?? '';
  return (
    <>
      <Title text={words.title} />
      <p className="intro">{words.intro}</p>
      <div role="search" className="large">
        <Finder key={text} label={search.label} hint={search.hint} initial={text} chosen={found} entered={(q) => give({ q, area: undefined, first: undefined }, 'push')} />
      </div>
      {text ? <Results text={text} /> : area ? <Area id={area} /> : <Welcome />}
    </>
  );
}

function Welcome() {
  const { home: words, lang } = useStrings();
  const answer = useAnswer(WelcomeDocument, {});
  const number = new Intl.NumberFormat(lang);
  return (
    <Outcome answer={answer}>
      {({ dataset: { title, asOf, synthetic, counts }, postTypes }) => (
        <>
          {synthetic && <p className="alert">{words.synthetic}</p>}
          <p><strong lang="en">{title}</strong> <span>{words.counts(
            number.format(counts.terms), number.format(counts.people), number.format(counts.posts), number.format(counts.documents),
          )}</span>{asOf && <span>, {words.asOf(asOf)}</span>}.</p>
          <section aria-labelledby="browse">
            <h2 id="browse">{words.browse}</h2>
            {postTypes.map(({ id, label }, i) => <PostsOfType key={id} type={id} label={label} number={i} />)}
          </section>
          <p><a className="button" href={to({ view: 'ask' })}>{words.examples}</a></p>
        </>
      )}
    </Outcome>
  );
}

function PostsOfType({ type, label, number }: { type: string; label: string; number: number }) {
  const { given } = useAddress();
  const open = given.get('type') === type;
  const pages = usePages(PostsOfTypeDocument, open ? { type } : null, ({ posts }) => posts);
  return (
    <div className="fold">
      <h3>
        <button type="button" aria-expanded={open} aria-controls={`type-${number}`} onClick={() => give({ type: open ? undefined : type })} lang="en">{label}</button>
      </h3>
      <div id={`type-${number}`} hidden={!open}>
        {open && (
          <Outcome answer={pages.answer}>
            {() => <><ul className="columns">{pages.nodes.map((post) => <li key={post.slug}><PostLink post={post} /><Han>{post.nativeName}</Han></li>)}</ul><More pages={pages} /></>}
          </Outcome>
        )}
      </div>
    </div>
  );
}

function Area({ id }: { id: string }) {
  const { body: words, post, notFound, kind } = useStrings();
  return (
    <Outcome answer={useAnswer(AreaDocument, { id })}>
      {({ node }) => node && 'bodies' in node ? (
        <section aria-labelledby="area">
          <h2 id="area"><span className="kind">{kind.AREA}</span> <span lang="en">{node.name}</span></h2>
          <Facts facts={[
            [words.posts, node.posts.map((post) => <PostLink key={post.slug} post={post} />)],
            [post.body, node.bodies.map((body) => <BodyLink key={body.slug} body={body} />)],
          ]} />
          <History events={node.history} />
        </section>
      ) : <p>{notFound.text(id)}</p>}
    </Outcome>
  );
}

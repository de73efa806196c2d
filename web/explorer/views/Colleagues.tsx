import { give, useAddress } from '../address.ts';
import { ColleaguesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { BodyLink, PersonLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { useAnswer } from '../useAnswer.ts';

const few = 10;
const most = 200;

/** With whom a person served, longest first. */
export function Colleagues({ slug }: { slug: string }) {
  const { given } = useAddress();
  const { person: words, ask, lang } = useStrings();
  const all = given.get('colleagues') === 'all';
  const answer = useAnswer(ColleaguesDocument, { slug, first: all ? most : few });
  const number = new Intl.NumberFormat(lang);
  const range = (least: number, most: number | null) => (
    most === null ? `${number.format(least)}+` : least === most ? number.format(least) : `${number.format(least)}–${number.format(most)}`
  );
  return (
    <Outcome answer={answer}>
      {({ person }) => person && person.colleagues.totalCount > 0 ? (
        <section aria-labelledby="colleagues">
          <h2 id="colleagues">{words.colleagues}</h2>
          <p>{words.colleaguesHelp}</p>
          <div className="scroll" role="group" aria-labelledby="colleagues" tabIndex={0}>
            <table>
              <thead><tr><th scope="col">{words.person}</th><th scope="col" className="number">{words.days}</th><th scope="col">{ask.certainty}</th><th scope="col">{words.where}</th></tr></thead>
              <tbody>
                {person.colleagues.nodes.map(({ person, days, certainty, bodies }) => (
                  <tr key={person.slug}>
                    <th scope="row"><PersonLink person={person} /></th>
                    <td className="number">{range(days.minDays, days.maxDays)}</td>
                    <td><Verdict certainty={certainty} /></td>
                    <td>{bodies.map((body, i) => <span key={body.slug}>{i > 0 && ', '}<BodyLink body={body} /></span>)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {!all && person.colleagues.totalCount > few && (
            <button type="button" onClick={() => give({ colleagues: 'all' })}>{words.all(person.colleagues.totalCount)}</button>
          )}
        </section>
      ) : null}
    </Outcome>
  );
}

import { Fragment, type ReactNode } from 'react';
import { useStrings } from '../language.ts';
import { axis, type Place, place, ticks } from '../time/axis.ts';
import { iso } from '../time/day.ts';
import type { Span, Stretch } from '../time/span.ts';

/** One line of a timeline: a row of its table. */
export interface Line {
  key: string;
  head: ReactNode;
  cells: ReactNode[];
  /** What its bars stand for, in words. */
  label: string;
  bars: Bar[];
  /** What its sources say, shown below it when its bars are chosen. */
  detail?: () => ReactNode;
  /** What lies between this line and the next. */
  after?: ReactNode;
}

/** Days on a timeline. Tones from 0 tell bars of one line apart. */
export interface Bar {
  span: Span;
  tone?: number;
}

interface Props {
  caption: string;
  /** Headings of the first column and of the cells. */
  columns: string[];
  lines: Line[];
  /** Key of the line whose detail is shown, and how to show another one. */
  chosen?: string | undefined;
  choose?: (key: string) => void;
}

/** A table whose last column draws each row's days on one axis: certain ones solid, possible ones hatched. */
export function Timeline({ caption, columns, lines, chosen, choose }: Props) {
  const { timeline: words } = useStrings();
  const on = axis(lines.flatMap(({ bars }) => bars.map(({ span }) => span)));
  return (
    <>
      <Legend help={choose ? words.help : ''} />
      <table className="timeline">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => <th key={column} scope="col">{column}</th>)}
            <th scope="col" className="axis"><span className="hidden">{words.axis}</span>{on && <Marks on={on} />}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.key}>
              <tr className={line.key === chosen ? 'chosen' : undefined}>
                <th scope="row">{line.head}</th>
                {line.cells.map((cell, i) => <td key={i} data-label={columns[i + 1]}>{cell}</td>)}
                <td className="days">{on && <Track line={line} on={on} open={line.key === chosen} {...(choose && { choose })} />}</td>
              </tr>
              {line.key === chosen && line.detail && (
                <tr className="detail"><td colSpan={columns.length + 1} id={`detail-${line.key}`}>{line.detail()}</td></tr>
              )}
              {line.after && <tr className="between"><td colSpan={columns.length + 1}>{line.after}</td></tr>}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Track({ line, on, open, choose }: { line: Line; on: Stretch; open: boolean; choose?: (key: string) => void }) {
  const { timeline: words } = useStrings();
  const drawn = (
    <span className="track" aria-hidden="true">
      {ticks(on, 8).map(({ at, label }) => <span key={label} className="rule" style={{ left: `${at}%` }} />)}
      {line.bars.map(({ span, tone = 0 }, i) => (
        <span key={i} className={line.bars.length > 1 ? 'lane thin' : 'lane'}>
          <Strip where={place(span.possible, on)} kind="possible" tone={tone} />
          {span.certain && <Strip where={place(span.certain, on)} kind="certain" tone={tone} />}
        </span>
      ))}
    </span>
  );
  if (!choose) return <>{drawn}<span className="hidden">{line.bars.map(({ span }) => said(span, words)).join('; ')}</span></>;
  const name = `${words.sources(line.label)}; ${line.bars.map(({ span }) => said(span, words)).join('; ')}`;
  return (
    <button
      type="button" className="bars" aria-label={name} aria-expanded={open} {...(open && { 'aria-controls': `detail-${line.key}` })}
      onClick={() => choose(open ? '' : line.key)}
    >
      {drawn}
    </button>
  );
}

function Strip({ where, kind, tone }: { where: Place | null; kind: string; tone: number }) {
  if (!where) return null;
  const edges = `${where.openLeft ? ' fade-left' : ''}${where.openRight ? ' fade-right' : ''}`;
  return <span className={`strip ${kind} tone${tone % 4}${edges}`} style={{ left: `${where.left}%`, width: `${where.width}%` }} />;
}

/** The days of a span in words. */
function said({ possible, certain }: Span, words: ReturnType<typeof useStrings>['timeline']): string {
  const date = (day: number) => Number.isFinite(day) ? iso(day) : words.unbounded;
  const surely = certain ? words.surely(date(certain.from), date(certain.to)) : words.neverSure;
  const settled = certain && certain.from === possible.from && certain.to === possible.to;
  return settled ? surely : `${surely}, ${words.perhaps(date(possible.from), date(possible.to))}`;
}

/** The years along an axis, but those whose label would not fit at its edges. */
export function Marks({ on }: { on: Stretch }) {
  return (
    <span className="marks" aria-hidden="true">
      {ticks(on, 8).filter(({ at }) => at > 2 && at < 97).map(({ at, label }) => <span key={label} style={{ left: `${at}%` }}>{label}</span>)}
    </span>
  );
}

function Legend({ help }: { help: string }) {
  const { timeline: words } = useStrings();
  return (
    <p className="legend">
      <span className="sample"><span className="strip certain tone0" /></span> {words.certain}{' '}
      <span className="sample"><span className="strip possible tone0" /></span> {words.possible}
      {help && <span className="help"> {help}</span>}
    </p>
  );
}

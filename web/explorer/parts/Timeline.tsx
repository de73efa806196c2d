import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import { useStrings } from '../language.ts';
import { axis } from '../time/axis.ts';
import type { Span } from '../time/span.ts';
import { Axis, drawn } from './axes.ts';
import { Marks } from './Marks.tsx';
import { Track } from './Track.tsx';
import { useZoom, Zoom } from './Zoom.tsx';

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
  /** Which of its ends no source prints: they were derived. */
  derived?: { start: boolean; end: boolean };
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

const many = 15; // lines from which on one may want to look closer
const most = 200; // lines that are all drawn at once
const together = 40; // lines of a group that is laid out by itself
const rem = 4; // about the height of a line and of what lies between it and the next

/** A table whose last column draws each row's days on one axis: certain ones solid, possible ones hatched. */
export function Timeline({ caption, columns, lines, chosen, choose }: Props) {
  const { timeline: words } = useStrings();
  const whole = useMemo(() => axis(lines.flatMap(({ bars }) => bars.map(({ span }) => span))), [lines]);
  const zoom = useZoom(whole);
  return (
    <Axis value={useMemo(() => zoom.on && drawn(zoom.on), [zoom.on])}>
      <div className="above">
        <Legend help={choose ? words.help : ''} derived={lines.some(({ bars }) => bars.some(({ derived }) => derived?.start || derived?.end))} />
        {lines.length >= many && whole && <Zoom zoom={zoom} />}
      </div>
      <table className={lines.length > most ? 'timeline long' : 'timeline'} role="table" style={{ '--cells': columns.length - 1 } as CSSProperties}>
        <caption className="hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => <th key={column} scope="col" role="columnheader">{column}</th>)}
            <th scope="col" role="columnheader" className="axis"><span className="hidden">{words.axis}</span>{zoom.on && <Marks on={zoom.on} />}</th>
          </tr>
        </thead>
        <Bodies columns={columns} lines={lines} chosen={chosen} choose={choose} />
      </table>
    </Axis>
  );
}

type BodyProps = Pick<Props, 'columns' | 'lines'> & { chosen: string | undefined; choose: ((key: string) => void) | undefined };

/** The lines, which need not be made anew while one zooms: what draws them looks at the axis itself. Of many the browser lays out those near what is seen. */
const Bodies = memo(function Bodies({ lines, ...others }: BodyProps) {
  const groups = Array.from({ length: Math.ceil(lines.length / together) }, (_, i) => lines.slice(i * together, (i + 1) * together));
  return groups.map((group, i) => (
    <tbody key={i} role="rowgroup" style={{ containIntrinsicBlockSize: `auto ${group.length * rem}rem` }}>
      {group.map((line) => <Row key={line.key} line={line} late={lines.length > most} {...others} />)}
    </tbody>
  ));
}, (was, is) => was.lines === is.lines && was.chosen === is.chosen);

// The roles are those that the elements have where their display is that of a table.
function Row({ line, late, columns, chosen, choose }: Omit<BodyProps, 'lines'> & { line: Line; late: boolean }) {
  const open = line.key === chosen;
  return (
    <>
      <tr role="row" className={open ? 'chosen' : undefined}>
        <th scope="row" role="rowheader">{line.head}</th>
        {line.cells.map((cell, i) => <td key={i} role="cell" data-label={columns[i + 1]}>{cell}</td>)}
        <td role="cell" className="days"><Track line={line} open={open} late={late} {...(choose && { choose })} /></td>
      </tr>
      {open && line.detail && (
        <tr role="row" className="detail"><td role="cell" colSpan={columns.length + 1} id={`detail-${line.key}`}>{line.detail()}</td></tr>
      )}
      {line.after && <tr role="row" className="between"><td role="cell" colSpan={columns.length + 1}>{line.after}</td></tr>}
    </>
  );
}

function Legend({ help, derived }: { help: string; derived: boolean }) {
  const { timeline: words } = useStrings();
  return (
    <p className="legend">
      <span className="sample"><span className="strip certain tone0" /></span> {words.certain}{' '}
      <span className="sample"><span className="strip possible tone0" /></span> {words.possible}
      {derived && <>{' '}<span className="sample short"><span className="derived tone0" /></span> {words.derived}</>}
      {help && <span className="help"> {help}</span>}
    </p>
  );
}

import { useId } from 'react';
import { type CareerStep, NamesDocument, type Relation, TypesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Finder } from '../parts/Finder.tsx';
import { nameOf } from '../parts/links.tsx';
import { useAnswer } from '../useAnswer.ts';
import { type Subject, subjectOf, unseen, withField, withSubject } from './question.ts';

interface Props {
  step: CareerStep;
  /** From 0. */
  number: number;
  change: (step: CareerStep) => void;
  remove: (() => void) | undefined;
}

/** The fields of one step, in plain words. What they cannot show is kept and shown as it is written. */
export function StepForm({ step, number, change, remove }: Props) {
  const { ask: words } = useStrings();
  const others = unseen(step);
  return (
    <li className={`step tone${number % 4}`} aria-label={words.step(number + 1)}>
      <h2>
        <span><span className="chip" aria-hidden="true" /> {words.step(number + 1)}</span>
        {remove && <button type="button" onClick={remove}>{words.remove}<span className="hidden"> {number + 1}</span></button>}
      </h2>
      <SubjectFields step={step} change={change} />
      {number > 0 && <RelationFields step={step} change={change} />}
      <NumberField label={words.least} value={step.minDays} change={(days) => change(withField(step, 'minDays', days))} />
      {Object.keys(others).length > 0 && <p className="hint"><code>{JSON.stringify(others)}</code></p>}
    </li>
  );
}

type Part = Pick<Props, 'step' | 'change'>;

function SubjectFields({ step, change }: Part) {
  const { ask: words } = useStrings();
  const { kind, id } = subjectOf(step);
  const field = useId();
  const types = useAnswer(TypesDocument, {});
  const names = useAnswer(NamesDocument, id && kind !== 'type' ? { ids: [id] } : null);
  const [named] = names.data?.nodes ?? [];
  return (
    <div className="forms">
      <div>
        <label htmlFor={`${field}-kind`}>{words.subject}</label>
        <select id={`${field}-kind`} value={kind} onChange={(event) => change(withSubject(step, event.target.value as Subject, ''))}>
          {Object.entries(words.kinds).map(([kind, text]) => <option key={kind} value={kind}>{text}</option>)}
        </select>
      </div>
      {kind === 'type' ? (
        <div>
          <label htmlFor={`${field}-type`}>{words.kinds.type}</label>
          <select id={`${field}-type`} value={id} onChange={(event) => change(withSubject(step, 'type', event.target.value))}>
            <option value="">{words.choose}</option>
            {types.data?.postTypes.map(({ id, label }) => <option key={id} value={id} lang="en">{label}</option>)}
          </select>
        </div>
      ) : (
        <Finder
          key={kind + (named ? nameOf(named) : '')} label={words.kinds[kind]} kinds={[kind === 'post' ? 'POST' : 'BODY']}
          initial={named ? nameOf(named) : ''} chosen={({ node }) => change(withSubject(step, kind, node.id))}
        />
      )}
    </div>
  );
}

function RelationFields({ step, change }: Part) {
  const { ask: words, relation } = useStrings();
  const id = useId();
  const area = step.sameArea === true ? 'same' : step.sameArea === false ? 'other' : 'either';
  const areas = { either: undefined, same: true, other: false };
  return (
    <>
      <div className="forms">
        {!step.absent && (
          <div>
            <label htmlFor={`${id}-relation`}>{words.relation}</label>
            <select id={`${id}-relation`} value={step.relations?.[0] ?? 'BEGAN_LATER'} onChange={(event) => change(withField(step, 'relations', [event.target.value as Relation]))}>
              {Object.entries(relation).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
            </select>
          </div>
        )}
        <div>
          <label htmlFor={`${id}-area`}>{words.area}</label>
          <select id={`${id}-area`} value={area} onChange={(event) => change(withField(step, 'sameArea', areas[event.target.value as keyof typeof areas]))}>
            {Object.entries(words.areas).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </div>
        {!step.absent && <NumberField label={words.gap} value={step.maxGapDays} change={(days) => change(withField(step, 'maxGapDays', days))} />}
      </div>
      <label className="check">
        <input
          type="checkbox" checked={step.absent ?? false}
          onChange={(event) => change(event.target.checked ? withField(withField(withField(step, 'relations', undefined), 'maxGapDays', undefined), 'absent', true) : withField(step, 'absent', undefined))}
        />
        {words.absent}
      </label>
    </>
  );
}

function NumberField({ label, value, change }: { label: string; value: number | null | undefined; change: (value: number | undefined) => void }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="small">{label}</label>{' '}
      <input
        id={id} type="number" min={0} max={100_000} value={value ?? ''} className="days"
        onChange={(event) => change(Number.isFinite(event.target.valueAsNumber) ? Math.trunc(event.target.valueAsNumber) : undefined)}
      />
    </div>
  );
}

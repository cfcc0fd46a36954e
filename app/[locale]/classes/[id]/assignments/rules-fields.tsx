import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { faultOf, type RulesState } from '#components/classes/rules-state.ts';
import { type Preset, TimeField } from '#components/classes/time-field.tsx';
import { addDays, toZoned } from '#lib/zoned-time.ts';
import { LateExample } from './late-example.tsx';

interface Props {
  readonly state: RulesState;
  readonly zone: string;
  readonly onChange: (change: Partial<RulesState>) => void;
}

const endOfDay = '23:59';
const morning = '08:00';
const at = (day: string, time: string) => `${day.slice(0, 10)}T${time}`;
const sunday = (day: string) => addDays(day, (7 - new Date(`${day.slice(0, 10)}T12:00Z`).getUTCDay()) % 7);

/** When an assignment can be handed in, what lateness costs, which attempt counts, and since when learners see it. */
export function RulesFields(props: Props) {
  const t = useTranslations('Assignments.rules');
  return (
    <>
      <Group title={t('when')}>
        <TimesFields {...props} />
      </Group>
      <Group title={t('late')}>
        <LateFields {...props} />
      </Group>
      <Group title={t('counts')}>
        <Choice
          name="attempts"
          values={['best', 'last', 'first']}
          value={props.state.attempts}
          label={(value) => t(`attempts.${value}`)}
          onChange={(attempts) => props.onChange({ attempts })}
        />
      </Group>
      <Group title={t('publication')}>
        <PublicationFields {...props} />
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left mb-3 w-full font-semibold">{title}</legend>
      <div className="clear-both grid gap-4">{children}</div>
    </fieldset>
  );
}

function TimesFields({ state, zone, onChange }: Props) {
  const t = useTranslations('Assignments');
  const now = toZoned(new Date(), zone);
  const fault = faultOf(state, zone);
  const duePresets: Preset[] = [
    { label: t('presets.week'), value: at(addDays(now, 7), endOfDay) },
    { label: t('presets.sunday'), value: at(sunday(now), endOfDay) },
  ];
  const { dueAt } = state;
  const closing = dueAt
    ? [
        { label: t('presets.withDue'), value: dueAt },
        { label: t('presets.weekAfter'), value: addDays(dueAt, 7) },
      ]
    : [];
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <TimeField
          {...{ zone, label: t('times.opens'), empty: t('times.opensEmpty'), value: state.opensAt }}
          presets={[{ label: t('presets.now'), value: now }]}
          onChange={(opensAt) => onChange({ opensAt })}
        />
        <TimeField
          {...{ zone, label: t('times.due'), empty: t('times.dueEmpty'), value: dueAt, presets: duePresets }}
          onChange={(value) => onChange({ dueAt: value })}
        />
        <TimeField
          {...{ zone, label: t('times.closes'), empty: t('times.closesEmpty'), value: state.closesAt }}
          presets={closing}
          onChange={(closesAt) => onChange({ closesAt })}
        />
      </div>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {fault && t(`faults.${fault}`)}
      </p>
    </>
  );
}

function LateFields({ state, zone, onChange }: Props) {
  const t = useTranslations('Assignments.rules');
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField
          {...{ label: t('percent'), hint: t('percentHint'), max: 100, step: 'any', value: state.latePercent }}
          onChange={(latePercent) => onChange({ latePercent })}
        />
        <NumberField
          {...{ label: t('grace'), hint: t('graceHint'), max: 10_080, step: 1, value: state.grace }}
          onChange={(grace) => onChange({ grace })}
        />
      </div>
      <LateExample state={state} zone={zone} />
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint: string;
  readonly max: number;
  readonly step: number | 'any';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, hint, max, step, value, onChange }: NumberProps) {
  const id = useId();
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        {...{ id, type: 'number', min: 0, max, step, value, required: true }}
        className="field min-h-11"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className="text-muted text-xs">
        {hint}
      </p>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly label: (value: T) => string;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ name, values, value, label, onChange }: ChoiceProps<T>) {
  return (
    <div className="grid gap-1">
      {values.map((each) => (
        <label key={each} className="flex min-h-8 items-center gap-2.5 text-sm">
          <input
            type="radio"
            name={name}
            className="size-4.5"
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {label(each)}
        </label>
      ))}
    </div>
  );
}

function PublicationFields({ state, zone, onChange }: Props) {
  const t = useTranslations('Assignments');
  const tomorrow = at(addDays(toZoned(new Date(), zone), 1), morning);
  return (
    <>
      <Choice
        name="publication"
        values={['draft', 'published', 'scheduled']}
        value={state.publication}
        label={(value) => t(`publication.${value}`)}
        onChange={(publication) => onChange({ publication })}
      />
      {state.publication === 'scheduled' && (
        <div className="max-w-xs">
          <TimeField
            {...{ zone, label: t('publication.time'), value: state.publishedAt, required: true }}
            presets={[{ label: t('presets.tomorrow'), value: tomorrow }]}
            onChange={(publishedAt) => onChange({ publishedAt })}
          />
        </div>
      )}
    </>
  );
}

import { useTranslations } from 'next-intl';
import { KindIcon } from '#components/classes/kind-icon.tsx';
import type { AssignableUnitView, AssignableView } from '#server/classes/views-assignments.ts';

export const keyOf = ({ kind, slug }: Pick<AssignableView, 'kind' | 'slug'>): string => `${kind}/${slug}`;

/** By key, the points that were typed for what is chosen. */
export type Chosen = ReadonlyMap<string, string>;

interface Props {
  readonly units: readonly AssignableUnitView[];
  /** Keys of what the class has already. */
  readonly assigned: ReadonlySet<string>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** The course to choose from, unit by unit; a whole unit by one tick. */
export function Picker({ units, assigned, chosen, onChange }: Props) {
  const set = (items: readonly AssignableView[], on: boolean) => {
    const next = new Map(chosen);
    for (const item of items) {
      if (!on) next.delete(keyOf(item));
      else if (!next.has(keyOf(item))) next.set(keyOf(item), String(item.points));
    }
    onChange(next);
  };
  return (
    <div className="grid gap-2">
      {units.map((unit, index) => (
        <Unit key={unit.title} {...{ unit, assigned, chosen, set }} number={index + 1} first={index === 0}>
          {unit.items.map((item) => (
            <Item
              key={keyOf(item)}
              {...{ item, points: chosen.get(keyOf(item)), again: assigned.has(keyOf(item)) }}
              onTick={(on) => set([item], on)}
              onPoints={(points) => onChange(new Map(chosen).set(keyOf(item), points))}
            />
          ))}
        </Unit>
      ))}
    </div>
  );
}

interface UnitProps extends Pick<Props, 'assigned' | 'chosen'> {
  readonly unit: AssignableUnitView;
  readonly number: number;
  readonly first: boolean;
  readonly set: (items: readonly AssignableView[], on: boolean) => void;
  readonly children: React.ReactNode;
}

function Unit({ unit, number, first, assigned, chosen, set, children }: UnitProps) {
  const t = useTranslations('Assignments.picker');
  // What the class has already is chosen again only by its own tick.
  const fresh = unit.items.filter((item) => !assigned.has(keyOf(item)));
  const count = unit.items.filter((item) => chosen.has(keyOf(item))).length;
  const all = fresh.length > 0 && fresh.every((item) => chosen.has(keyOf(item)));
  const title = unit.title === null ? t('others') : t('unit', { number, title: unit.title });
  return (
    <details open={first} className="card">
      <summary className="flex min-h-11 items-center gap-3 px-3.5 py-1.5">
        <span className="min-w-0 flex-1 font-medium">{title}</span>
        {count > 0 && <span className="text-accent text-sm">{t('chosen', { count })}</span>}
        <span className="text-muted text-xs">{t('items', { count: unit.items.length })}</span>
      </summary>
      <div className="border-line border-t px-3.5 py-2">
        <label className="flex min-h-9 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            className="size-4.5"
            checked={all}
            disabled={fresh.length === 0}
            onChange={({ target }) => set(fresh, target.checked)}
          />
          {fresh.length === 0 ? t('nothingLeft') : t('whole')}
        </label>
        <ul>{children}</ul>
      </div>
    </details>
  );
}

interface ItemProps {
  readonly item: AssignableView;
  /** Undefined when it is not chosen. */
  readonly points: string | undefined;
  readonly again: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onPoints: (points: string) => void;
}

function Item({ item, points, again, onTick, onPoints }: ItemProps) {
  const t = useTranslations('Assignments');
  const { kind, title } = item;
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 border-line border-t text-sm">
      <label className="flex min-w-0 flex-1 items-center gap-2.5 py-1.5">
        <input
          type="checkbox"
          className="size-4.5 shrink-0"
          checked={points !== undefined}
          onChange={({ target }) => onTick(target.checked)}
        />
        <span className="text-muted">
          <KindIcon kind={kind} />
        </span>
        <span className="min-w-0">
          {title}
          <span className="ml-2 text-muted text-xs">{t(`kinds.${kind}`)}</span>
          {again && <span className="ml-2 text-notice text-xs">{t('picker.again')}</span>}
        </span>
      </label>
      {points !== undefined && (
        <label className="flex items-center gap-2 text-muted text-xs">
          {t('rules.points')}
          <input
            type="number"
            min={0}
            max={1000}
            step="any"
            required
            className="field min-h-8! w-20! py-0! tabular-nums"
            value={points}
            aria-label={t('picker.pointsOf', { title })}
            onChange={({ target }) => onPoints(target.value)}
          />
        </label>
      )}
    </li>
  );
}

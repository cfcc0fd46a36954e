import { useTranslations } from 'next-intl';
import type { Cell } from '#components/classes/gradebook/grid.ts';
import { isIn, type State } from '#components/classes/gradebook/order.ts';
import { Icon, type IconName } from '#components/icon.tsx';

const looks: Readonly<Record<State | 'extended', readonly [icon: IconName, colour: string]>> = {
  missing: ['cross', 'text-fail'],
  late: ['clock', 'text-notice'],
  waiting: ['hourglass', 'text-accent'],
  overridden: ['pencil', 'text-error'],
  excused: ['minus', 'text-muted'],
  commented: ['comment', 'text-muted'],
  extended: ['calendar', 'text-muted'],
};

const all = Object.keys(looks) as (keyof typeof looks)[];

const has = (sign: State | 'extended', cell: Cell) => (sign === 'extended' ? cell.extended : isIn(sign, cell));

function Sign({ sign }: { readonly sign: State | 'extended' }) {
  const [icon, colour] = looks[sign];
  return <Icon name={icon} className={`size-3.5 ${colour}`} />;
}

/** What there is to say of a cell besides its score; the cell's name says it in words. */
export const Signs = ({ cell }: { readonly cell: Cell }) =>
  all.map((sign) => has(sign, cell) && <Sign key={sign} sign={sign} />);

/** What the signs mean, and what counts. */
export function Legend() {
  const t = useTranslations('Gradebook');
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-muted hover:text-ink">{t('legend.title')}</summary>
      <dl className="mt-2 grid gap-x-8 gap-y-1.5 sm:grid-cols-2 xl:grid-cols-3">
        {all.map((sign) => (
          <div key={sign} className="flex items-baseline gap-2">
            <dt className="flex shrink-0 items-center gap-1.5 font-medium">
              <Sign sign={sign} />
              {t(`legend.signs.${sign}`)}
            </dt>
            <dd className="text-muted">{t(`legend.meanings.${sign}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-3xl text-muted">{t('legend.totals')}</p>
      <p className="mt-1 max-w-3xl text-muted">{t('legend.keys')}</p>
    </details>
  );
}

import { getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { OverviewView } from '#server/classes/views-roster.ts';

interface Props {
  readonly view: ClassView;
  readonly overview: OverviewView;
}

/** What a new class needs, until it has it. */
export async function FirstSteps({ view, overview: { joined, awaited, assigned } }: Props) {
  const t = await getTranslations('Classes.steps');
  const steps = [
    { name: 'people', done: joined + awaited > 0, path: view.may.roster ? '/roster/import' : null },
    { name: 'assign', done: assigned > 0, path: view.may.assignments ? '/assignments' : null },
    { name: 'watch', done: false, path: null },
  ] as const;
  if (view.archived || (joined + awaited > 0 && assigned > 0)) return null;
  return (
    <section aria-labelledby="steps" className="card class-card">
      <h2 id="steps" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <ol className="grid gap-5">
        {steps.map(({ name, done, path }, index) => (
          <li key={name} className="grid grid-cols-[auto_1fr] gap-x-4">
            <span className="class-step" data-done={done || undefined}>
              {done ? <Icon name="check" /> : index + 1}
            </span>
            <div>
              <h3 className="font-medium">
                {t(`${name}.title`)}
                {done && <span className="sr-only"> ({t('done')})</span>}
              </h3>
              <p className="mt-0.5 max-w-prose text-muted text-sm">{t(`${name}.text`)}</p>
              {name !== 'watch' && path && !done && (
                <Link href={`/classes/${view.id}${path}`} className="button mt-2">
                  {t(`${name}.link`)}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

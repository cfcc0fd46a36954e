import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ChineseFont } from '#components/chinese-font.tsx';
import { Icon } from '#components/icon.tsx';
import { StudentViewButton } from '#components/student-view/open-button.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import { waitingIn } from './waiting-texts.ts';

/** The pages of a class, by what one must be allowed to see them. */
const tabs = [
  ['overview', '', null],
  ['assignments', '/assignments', 'teach'],
  ['gradebook', '/gradebook', 'teach'],
  ['marking', '/marking', 'teach'],
  ['insight', '/insight', 'teach'],
  ['roster', '/roster', 'teach'],
  ['settings', '/settings', 'manage'],
] as const satisfies readonly (readonly [string, string, keyof ClassView['may'] | null])[];

export type ClassTab = (typeof tabs)[number][0];

interface Props {
  readonly view: ClassView;
  readonly tab: ClassTab;
  /** A grid uses all the width there is; what is over it stays where it is on every page. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What the pages of a class have in common: its name, and the way to each other. */
export async function ClassFrame({ view, tab, wide = false, children }: Props) {
  const t = await getTranslations('Classes');
  const waiting = view.may.teach ? [...(await waitingIn(view.id)).values()].reduce((sum, each) => sum + each, 0) : 0;
  const shown = tabs.filter(([, , need]) => need === null || view.may[need]);
  return (
    <main id="main" className={`mx-auto w-full flex-1 px-4 pt-8 pb-20 sm:px-6 ${wide ? 'class-wide' : 'max-w-6xl'}`}>
      <p className="text-sm">
        <Link href="/classes" className="text-accent hover:underline">
          {t('all')}
        </Link>
      </p>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="flex flex-wrap items-center gap-x-3 text-balance font-semibold text-2xl tracking-tight sm:text-3xl">
          {view.name}
          {view.archived && (
            <span className="inline-flex items-center gap-1 rounded-md bg-notice-soft px-2 py-0.5 font-medium text-notice text-sm tracking-normal">
              <Icon name="lock" />
              {t('archived')}
            </span>
          )}
        </h1>
        {view.may.teach && <StudentViewButton classId={view.id} />}
      </div>
      {shown.length > 1 && (
        <nav aria-label={t('pages')} className="tabs mt-5">
          {shown.map(([name, path]) => (
            <Link key={name} href={`/classes/${view.id}${path}`} aria-current={name === tab ? 'page' : undefined}>
              {t(`tabs.${name}`)}
              {name === 'marking' && waiting > 0 && (
                <span className="badge ms-1.5" data-tone="count">
                  <span aria-hidden="true">{waiting}</span>
                  <span className="sr-only">{t('waiting', { count: waiting })}</span>
                </span>
              )}
            </Link>
          ))}
        </nav>
      )}
      <div className="class-body mt-7">{children}</div>
      {/* Names on a roster may be in any script, whatever the page's language. */}
      <ChineseFont />
    </main>
  );
}

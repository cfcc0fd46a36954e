import type { Metadata } from 'next';
import { type Locale, NextIntlClientProvider } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DueList } from '#components/classes/due-list.tsx';
import { JoinCard } from '#components/classes/join-card.tsx';
import { LeaveButton } from '#components/classes/leave-button.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { dueIn } from '#server/classes/due.ts';
import { overviewOf } from '#server/classes/roster.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { OverviewView } from '#server/classes/views-roster.ts';
import { publicUrl } from '#server/public-url.ts';
import type { User } from '#server/users.ts';
import { classPage } from '../class-page.ts';
import { ClassFrame } from './class-frame.tsx';
import { ComingUp } from './coming-up.tsx';
import { FirstSteps } from './first-steps.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return { title: (await classPage(locale, id)).view.name };
}

/** Where a class begins: for those who teach it how people get in and who is there, what comes next, for learners what is due. */
export default async function ClassOverview({ params }: Props) {
  const { locale: wanted, id } = await params;
  const { user, view, locale } = await classPage(wanted, id);
  const overview = await overviewOf(user, id);
  const shown = { user, view, locale, overview };
  return (
    <NextIntlClientProvider messages={await clientMessages('Classes', 'Assignments')}>
      <ClassFrame view={view} tab="overview">
        {view.may.teach ? <ForTeachers {...shown} /> : <ForLearners {...shown} />}
      </ClassFrame>
    </NextIntlClientProvider>
  );
}

interface Shown {
  readonly user: User;
  readonly locale: Locale;
  readonly view: ClassView;
  readonly overview: OverviewView;
}

async function ForTeachers({ user, locale, view, overview }: Shown) {
  const base = await publicUrl();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="grid gap-6">
        <FirstSteps view={view} overview={overview} />
        <ComingUp user={user} view={view} locale={locale} />
      </div>
      <div className="grid gap-6">
        {view.may.roster && !view.archived && (
          <JoinCard
            join={view.join}
            zone={view.zone}
            base={base.origin}
            settings={view.may.manage ? `/classes/${view.id}/settings` : null}
          />
        )}
        <People view={view} overview={overview} />
      </div>
    </div>
  );
}

async function People({ view, overview }: Pick<Shown, 'view' | 'overview'>) {
  const t = await getTranslations('Classes.overview');
  const href = `/classes/${view.id}/roster`;
  return (
    <section aria-labelledby="people" className="card class-card">
      <h2 id="people" className="font-semibold">
        {t('people')}
      </h2>
      {overview.joined + overview.awaited === 0 ? (
        <p className="text-muted text-sm">{t('none')}</p>
      ) : (
        <ul className="grid gap-1">
          <li>{t('joined', { count: overview.joined })}</li>
          {overview.awaited > 0 && <li>{t('awaited', { count: overview.awaited })}</li>}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-accent text-sm">
        <Link href={href} className="hover:underline">
          {t('roster')}
        </Link>
        {view.may.roster && (
          <Link href={`${href}/import`} className="hover:underline">
            {t('import')}
          </Link>
        )}
      </p>
    </section>
  );
}

async function ForLearners({ user, locale, view, overview }: Shown) {
  const t = await getTranslations('Classes.overview');
  const report = await getTranslations('Gradebook.report');
  const format = await getFormatter();
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-2">
        <p className="text-muted">{t('taught', { names: format.list(overview.instructors) })}</p>
        <Link href={`/classes/${view.id}/report`} className="text-accent hover:underline">
          {report('ownLink')}
        </Link>
      </div>
      <DueList assignments={await dueIn(user, view.id, locale)} />
      {!view.archived && (
        <div className="border-line border-t pt-5">
          <LeaveButton id={view.id} name={view.name} />
        </div>
      )}
    </div>
  );
}

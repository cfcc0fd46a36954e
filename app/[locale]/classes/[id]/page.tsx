import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { JoinCard } from '#components/classes/join-card.tsx';
import { LeaveButton } from '#components/classes/leave-button.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { type PeopleView, peopleOf } from '#server/classes/roster.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import { publicUrl } from '#server/public-url.ts';
import { classPage } from '../class-page.ts';
import { ClassFrame } from './class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return { title: (await classPage(locale, id)).view.name };
}

/** Where a class begins: for those who teach it how people get in and who is there, for learners who teaches it. */
export default async function ClassOverview({ params }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id);
  const people = await peopleOf(user, id);
  return (
    <NextIntlClientProvider messages={await clientMessages('Classes')}>
      <ClassFrame view={view} tab="overview">
        {view.may.teach ? <ForTeachers view={view} people={people} /> : <ForLearners view={view} people={people} />}
      </ClassFrame>
    </NextIntlClientProvider>
  );
}

interface Shown {
  readonly view: ClassView;
  readonly people: PeopleView;
}

async function ForTeachers({ view, people }: Shown) {
  const base = await publicUrl();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="grid gap-6">{/* What is assigned and due next belongs here. */}</div>
      <div className="grid gap-6">
        {view.may.roster && !view.archived && (
          <JoinCard
            join={view.join}
            base={base.origin}
            settings={view.may.manage ? `/classes/${view.id}/settings` : null}
          />
        )}
        <People view={view} people={people} />
      </div>
    </div>
  );
}

async function People({ view, people }: Shown) {
  const t = await getTranslations('Classes.overview');
  const href = `/classes/${view.id}/roster`;
  return (
    <section aria-labelledby="people" className="class-card">
      <h2 id="people" className="font-semibold">
        {t('people')}
      </h2>
      {people.joined + people.awaited === 0 ? (
        <p className="text-muted text-sm">{t('none')}</p>
      ) : (
        <ul className="grid gap-1">
          <li>{t('joined', { count: people.joined })}</li>
          {people.awaited > 0 && <li>{t('awaited', { count: people.awaited })}</li>}
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

async function ForLearners({ view, people }: Shown) {
  const t = await getTranslations('Classes.overview');
  const format = await getFormatter();
  return (
    <div className="grid gap-6">
      <p className="text-muted">{t('taught', { names: format.list(people.instructors) })}</p>
      {/* What is due belongs here. */}
      {!view.archived && (
        <div className="border-line border-t pt-5">
          <LeaveButton id={view.id} name={view.name} />
        </div>
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NewClassForm } from '#components/classes/new-class-form.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { Icon } from '#components/icon.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { can } from '#server/access.ts';
import { classesOf } from '#server/classes/classes.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import { currentUser } from '#server/session.ts';
import { CodeForm } from '../join/code-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Classes');
  return { title: t('title') };
}

/** The classes somebody is in, whatever they are there, and the ways into another. */
export default async function Classes({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const user = await currentUser();
  if (!user || user.guest) {
    return redirect({ href: { pathname: '/sign-in', query: { next: `/${locale}/classes` } }, locale });
  }
  const t = await getTranslations('Classes');
  const all = await classesOf(user);
  const teaches = can(user, 'create-class');
  const [open, archived] = [all.filter((each) => !each.archived), all.filter((each) => each.archived)];
  return (
    <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 pt-10 pb-20 sm:px-6">
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <div className="mt-7 grid items-start gap-8 md:grid-cols-[1fr_20rem]">
        <div className="grid gap-8">
          {open.length > 0 ? <ClassList classes={open} /> : <Empty teaches={teaches} />}
          {archived.length > 0 && (
            <section aria-labelledby="archive">
              <h2 id="archive" className="mb-3 font-semibold">
                {t('mine.archive')}
              </h2>
              <ClassList classes={archived} />
            </section>
          )}
        </div>
        <div className="grid gap-5">
          {teaches && (
            <section aria-labelledby="new" className="card class-card">
              <h2 id="new" className="font-semibold">
                {t('create.title')}
              </h2>
              <NextIntlClientProvider messages={await clientMessages('Classes')}>
                <NewClassForm />
              </NextIntlClientProvider>
            </section>
          )}
          <section aria-labelledby="code" className="card class-card">
            <h2 id="code" className="font-semibold">
              {t('join.title')}
            </h2>
            <CodeForm primary={!teaches} />
          </section>
        </div>
      </div>
    </main>
  );
}

async function Empty({ teaches }: { readonly teaches: boolean }) {
  const t = await getTranslations(`Classes.mine.${teaches ? 'emptyTeacher' : 'emptyLearner'}`);
  const more = await getTranslations('Classes.mine');
  return (
    <EmptyState icon="people">
      <h2 className="font-semibold text-ink text-xl leading-snug">{t('title')}</h2>
      <p className="mt-2">{t('text')}</p>
      {teaches && <p className="mt-3 text-sm">{more.rich('demo', { code: (text) => <code>{text}</code> })}</p>}
    </EmptyState>
  );
}

async function ClassList({ classes }: { readonly classes: readonly ClassView[] }) {
  const t = await getTranslations('Classes.mine');
  return (
    <ul className="grid gap-3">
      {classes.map(({ id, name, role, learners, may }) => (
        <li key={id}>
          <Link href={`/classes/${id}`} className="card class-link">
            <span className="min-w-0 flex-1">
              <span className="block break-words font-medium">{name}</span>
              <span className="text-muted text-sm">
                {role && t(`roles.${role}`)}
                {may.teach && ` · ${t('learners', { count: learners })}`}
              </span>
            </span>
            <Icon name="chevron" className="size-5 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

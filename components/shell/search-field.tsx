import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { SearchKey } from '#components/shell/search-key.tsx';
import { Link } from '#i18n/navigation.ts';

/** The header's way to the search: a field where there is room, a link on a phone. Plain HTML, so it works before and without scripts. */
export function SearchField() {
  const t = useTranslations('Search');
  const locale = useLocale();
  return (
    <div className="header-search">
      <search className="max-md:hidden">
        <form action={`/${locale}/search`} className="relative">
          <Icon name="search" className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted" />
          <input
            type="search"
            name="q"
            maxLength={200}
            autoComplete="off"
            aria-label={t('label')}
            placeholder={t('placeholder')}
            className="search-input field w-56 pl-8 text-sm lg:w-72"
          />
          <SearchKey />
        </form>
      </search>
      <Link
        href="/search"
        prefetch={false}
        aria-label={t('label')}
        title={t('label')}
        className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunk hover:text-ink md:hidden"
      >
        <Icon name="search" className="size-4.5" />
      </Link>
    </div>
  );
}

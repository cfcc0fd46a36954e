import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';

/** The way to sign in, or to one's own account once signed in. */
export function AccountLink({ name }: { name?: string | null }) {
  const t = useTranslations('Shell');
  return (
    <Link
      href={name ? '/account' : '/sign-in'}
      className="flex items-center gap-1.5 rounded-md px-2.5 py-1.5 text-sm hover:bg-sunk"
    >
      <Icon name="person" className="size-4.5 text-muted" />
      <span className="max-w-40 truncate max-sm:sr-only">{name ?? t('signIn')}</span>
    </Link>
  );
}

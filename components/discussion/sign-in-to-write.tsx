import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '#i18n/navigation.ts';

/** For whoever has no account or is not signed in; both ways lead back here. */
export function SignInToWrite() {
  const t = useTranslations('Discussion');
  const next = `/${useLocale()}${usePathname()}#discussion`;
  const to = (pathname: '/sign-in' | '/register') => (chunks: React.ReactNode) => (
    <Link href={{ pathname, query: { next } }} className="text-accent underline">
      {chunks}
    </Link>
  );
  return <p className="card px-4 py-3">{t.rich('signIn', { signin: to('/sign-in'), register: to('/register') })}</p>;
}

import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';

export function ClassesLink() {
  const t = useTranslations('Shell');
  return (
    <Link href="/classes" className="flex items-center gap-1.5 rounded-md px-2.5 py-1.5 text-sm hover:bg-sunk">
      <Icon name="people" className="size-4.5 text-muted" />
      <span className="max-sm:sr-only">{t('classes')}</span>
    </Link>
  );
}

import { useTranslations } from 'next-intl';
import { Link } from '#i18n/navigation.ts';

export function BackToAssignments({ classId }: { readonly classId: string }) {
  const t = useTranslations('Assignments');
  return (
    <p className="text-sm">
      <Link href={`/classes/${classId}/assignments`} className="text-accent hover:underline">
        {t('back')}
      </Link>
    </p>
  );
}

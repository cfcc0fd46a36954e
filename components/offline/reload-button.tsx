'use client';

import { useTranslations } from 'next-intl';

export function ReloadButton() {
  const t = useTranslations('Offline');
  return (
    <button type="button" className="button-primary" onClick={() => location.reload()}>
      {t('retry')}
    </button>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeleteAccount } from '#components/account/delete-account.tsx';
import { Icon } from '#components/icon.tsx';

interface Props {
  /** What is typed to confirm: the email address, else the name. */
  readonly owner: string;
  readonly typed: string;
  readonly password: boolean;
}

/** Taking one's data along, and deleting the account. */
export function OwnData({ owner, typed, password }: Props) {
  const t = useTranslations('Privacy');
  const [asked, setAsked] = useState(false);
  return (
    <section aria-labelledby="own-data" className="border-line border-t pt-4">
      <h2 id="own-data" className="font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-muted text-sm">{t('take')}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <a href="/api/account/data" download className="button">
          <Icon name="download" />
          {t('download')}
        </a>
        <button type="button" className="button text-fail" onClick={() => setAsked(true)}>
          {t('delete')}
        </button>
      </p>
      {asked && <DeleteAccount owner={owner} typed={typed} password={password} onClose={() => setAsked(false)} />}
    </section>
  );
}

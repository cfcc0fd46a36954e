'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Outcome } from '#components/outcome.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassView } from '#server/classes/views-classes.ts';

interface Props {
  readonly join: ClassView['join'];
  /** The class's. */
  readonly zone: string;
  /** The site's address. */
  readonly base: string;
  /** Where the code is changed, for who may. */
  readonly settings: string | null;
}

/** The way into a class: a link to send, and a code to read out. */
export function JoinCard({ join, zone, base, settings }: Props) {
  const t = useTranslations('Classes.overview');
  return (
    <section aria-labelledby="let-in" className="card class-card">
      <h2 id="let-in" className="font-semibold">
        {t('let')}
      </h2>
      {join ? <Ways code={join.code} base={base} /> : <p className="text-muted text-sm">{t('closed')}</p>}
      {join?.expiresAt && <Expiry at={join.expiresAt} zone={zone} />}
      {settings && (
        <Link href={settings} className="justify-self-start text-accent text-sm hover:underline">
          {t('change')}
        </Link>
      )}
    </section>
  );
}

function Expiry({ at, zone }: { readonly at: string; readonly zone: string }) {
  const t = useTranslations('Classes.overview');
  const over = Date.parse(at) < Date.now();
  return (
    <p className={`text-sm ${over ? 'text-fail' : 'text-muted'}`} suppressHydrationWarning>
      {t.rich(over ? 'expired' : 'until', { date: () => <ZonedTime time={at} zone={zone} /> })}
    </p>
  );
}

function Ways({ code, base }: { readonly code: string; readonly base: string }) {
  const t = useTranslations('Classes.overview');
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const link = `${base}/join/${code}`;

  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(link).then(
        () => 'copied' as const,
        () => 'copyFailed' as const,
      ),
    );
  }

  return (
    <>
      <div className="grid gap-1.5">
        <label htmlFor="join-link" className="font-medium text-sm">
          {t('link')}
        </label>
        <input
          id="join-link"
          readOnly
          value={link}
          className="field min-h-11 font-mono text-sm"
          onFocus={({ target }) => target.select()}
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <button type="button" className="button-primary" onClick={copy}>
            {t('copy')}
          </button>
          <Outcome done={copied === 'copied' && t(copied)} problem={copied === 'copyFailed' && t(copied)} />
        </div>
      </div>
      <div>
        <p className="font-medium text-sm">{t('code')}</p>
        <p className="class-code mt-1">
          {code.slice(0, 4)}
          <wbr />
          <span className="ms-[0.25em]">{code.slice(4)}</span>
        </p>
        <p className="mt-1.5 break-words text-muted text-xs">
          {t('codeHint', { place: `${base.replace(/^https?:\/\//, '')}/join` })}
        </p>
      </div>
    </>
  );
}

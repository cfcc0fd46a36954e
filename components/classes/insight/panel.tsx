import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Of the table behind it; null when there is nothing in it. */
  readonly csv: string | null;
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}

/** One question about the class, with what chooses its answer and the answer as a table. */
export function Panel({ id, title, lead, csv, choices, children }: Props) {
  const t = useTranslations('Insight');
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="insight-panel">
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {choices}
        {csv && (
          <a href={csv} className="insight-csv" aria-label={t('csvOf', { what: title })} download>
            {t('csv')}
          </a>
        )}
        <p>{lead}</p>
      </header>
      {children}
    </section>
  );
}

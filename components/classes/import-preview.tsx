import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/button.tsx';
import { ImportLine } from '#components/classes/import-line.tsx';
import type { RosterEffect, RosterPreview } from '#server/classes/views-roster.ts';

interface Props {
  readonly preview: RosterPreview;
  readonly domain: string | null;
  readonly busy: boolean;
  readonly onDomain: (domain: string | null) => void;
  readonly onTake: () => void;
}

const effects = ['new', 'changed', 'back', 'unchanged', 'fault'] as const;

/** What an import would do, line by line, and the button that does it. */
export function ImportPreview({ preview, domain, busy, onDomain, onTake }: Props) {
  const t = useTranslations('Classes.import');
  const [shown, setShown] = useState<RosterEffect | 'all'>('all');
  const { counts, lines, newSections } = preview;
  const some = effects.filter((effect) => counts[effect] > 0);
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever asked for it is led to it, by eye and by ear.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan is another preview.
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  }, [preview.plan]);
  const list = new Intl.ListFormat(useLocale());
  const columns = preview.columns.map(({ field, header }) => `${header ?? t('unnamed')} → ${t(`fields.${field}`)}`);
  return (
    <section aria-labelledby="preview-title" className="grid gap-4">
      <h3 ref={head} id="preview-title" tabIndex={-1} className="font-semibold text-lg outline-none">
        {t('preview')}
      </h3>
      <p className="text-muted text-sm">{t('understood', { columns: columns.join(' · ') })}</p>
      {newSections.length > 0 && (
        <p className="text-sm">{t('newSections', { count: newSections.length, names: list.format(newSections) })}</p>
      )}
      {(preview.loginsWithoutEmail > 0 || domain !== null) && (
        <DomainForm count={preview.loginsWithoutEmail} domain={domain} busy={busy} onDomain={onDomain} />
      )}
      <fieldset className="live-choices">
        <legend className="sr-only">{t('show')}</legend>
        {(['all', ...some] as const).map((effect) => (
          <label key={effect}>
            <input
              type="radio"
              name="effect"
              className="sr-only"
              checked={shown === effect}
              onChange={() => setShown(effect)}
            />
            {t(`effects.${effect}`, { count: effect === 'all' ? lines.length : counts[effect] })}
          </label>
        ))}
      </fieldset>
      <table className="data-table roster-table">
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ effect }) => shown === 'all' || effect === shown)
            .map((line) => (
              <ImportLine key={line.line} line={line} />
            ))}
        </tbody>
      </table>
      <Take counts={counts} busy={busy} onTake={onTake} />
    </section>
  );
}

function Take({ counts, busy, onTake }: Pick<Props, 'busy' | 'onTake'> & Pick<RosterPreview, 'counts'>) {
  const t = useTranslations('Classes.import');
  const count = counts.new + counts.changed + counts.back;
  if (count === 0) return <p className="font-medium">{t(counts.unchanged > 0 ? 'nothing' : 'nothingRight')}</p>;
  return (
    <div className="import-bar">
      <Button type="button" className="button-primary min-h-11 px-6" off={busy} onClick={onTake}>
        {busy ? t('importing') : t(counts.fault > 0 ? 'confirmSkip' : 'confirm', { count, skipped: counts.fault })}
      </Button>
    </div>
  );
}

function DomainForm({
  count,
  domain,
  busy,
  onDomain,
}: Pick<Props, 'domain' | 'busy' | 'onDomain'> & { readonly count: number }) {
  const t = useTranslations('Classes.import');

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onDomain(String(new FormData(event.currentTarget).get('domain')).trim() || null);
  }

  return (
    <form onSubmit={send} className="grid gap-1.5 rounded-md bg-sunk p-4">
      <label htmlFor="domain" className="font-medium text-sm">
        {t('domain')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="domain"
          name="domain"
          placeholder="example.org"
          pattern="@?[^\s@]+\.[^\s@.]+"
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={domain ?? ''}
          aria-describedby="domain-hint"
          className="field max-w-72"
        />
        <Button type="submit" className="button" off={busy}>
          {t('look')}
        </Button>
      </div>
      <p id="domain-hint" className="text-muted text-xs">
        {t('domainHint', { count })}
      </p>
    </form>
  );
}

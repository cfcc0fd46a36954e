'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/button.tsx';
import { ImportPreview } from '#components/classes/import-preview.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { decodeText } from '#lib/decode-text.ts';
import type { RosterEffect, RosterPreview } from '#server/classes/views-roster.ts';

/** As the server has it. */
const maxBytes = 1_048_576;

type Counts = Readonly<Record<RosterEffect, number>>;

/** A pasted table or a file, what importing it would do, and the import of exactly that. */
export function RosterImport({ classId }: { readonly classId: string }) {
  const t = useTranslations('Classes.import');
  const { busy, problem, change } = useChange();
  const [text, setText] = useState('');
  const [note, setNote] = useState<{ text: string; bad: boolean } | null>(null);
  const [looked, setLooked] = useState<{ preview: RosterPreview; text: string; domain: string | null } | null>(null);
  const [done, setDone] = useState<Counts | null>(null);

  function edit(next: string): void {
    setText(next);
    setLooked(null);
    setDone(null);
  }

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > maxBytes) return setNote({ text: t('tooLarge'), bad: true });
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    edit(read.text.replace(/^\uFEFF/, ''));
    setNote({ text: t('read', { name: file.name, encoding: read.encoding }), bad: false });
  }

  async function look(domain: string | null): Promise<void> {
    const json = { text, domain };
    const preview = await change<RosterPreview>(`/${classId}/roster/preview`, { method: 'POST', json });
    setDone(null);
    setLooked(preview && { preview, text, domain });
  }

  async function take(): Promise<void> {
    if (!looked) return;
    const { preview, ...json } = looked;
    const answer = await change<{ counts: Counts }>(`/${classId}/roster`, {
      method: 'POST',
      json: { ...json, plan: preview.plan },
    });
    if (!answer) return;
    setLooked(null);
    setDone(answer.counts);
  }

  return (
    <div className="mt-5 grid gap-5">
      <form
        className="grid gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          look(looked?.domain ?? null);
        }}
      >
        <label htmlFor="roster-text" className="font-medium text-sm">
          {t('text')}
        </label>
        <textarea
          id="roster-text"
          required
          spellCheck={false}
          className="field roster-text"
          value={text}
          onChange={({ target }) => edit(target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <label className="button file-button">
            {t('file')}
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              className="sr-only"
              onChange={({ target }) => choose(target.files?.[0]).then(() => Object.assign(target, { value: '' }))}
            />
          </label>
          <Button type="submit" className={looked ? 'button' : 'button-primary'} off={busy || text.trim() === ''}>
            {busy && !looked ? t('looking') : t('look')}
          </Button>
          <p role="status" className={`break-all text-sm ${note?.bad ? 'text-fail' : 'text-muted'}`}>
            {note?.text}
          </p>
        </div>
      </form>
      <p role="alert" className="rounded-md bg-fail-soft px-3 py-2 text-fail empty:hidden">
        {problem}
      </p>
      {looked && (
        <ImportPreview preview={looked.preview} domain={looked.domain} busy={busy} onDomain={look} onTake={take} />
      )}
      <div role="status">
        {done && (
          <p className="flex flex-wrap items-center gap-3 rounded-md bg-pass-soft px-4 py-3 text-pass">
            <Icon name="check" />
            {t('done', { new: done.new, changed: done.changed, back: done.back })}
            <Link href={`/classes/${classId}/roster`} className="font-medium underline">
              {t('toRoster')}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/button.tsx';
import { sortMembers } from '#components/classes/roster-filter.ts';
import { useChange } from '#components/classes/use-change.ts';
import type { MemberView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  readonly line: MemberView;
  readonly members: readonly MemberView[];
  readonly onDone: () => void;
}

/** For a line that waits while its person joined with another address: who of those without a line it is. */
export function LinkField({ classId, line, members, onDone }: Props) {
  const t = useTranslations('Classes.member');
  const locale = useLocale();
  const { busy, problem, change } = useChange();
  const [who, setWho] = useState('');
  const waits = line.account === null && line.role === 'learner' && !line.removed;
  const strangers = members.filter(
    ({ role, removed, account, roster }) => role === 'learner' && !removed && account && roster.email === null,
  );
  if (!waits || strangers.length === 0) return null;

  async function link() {
    const done = await change(`/${classId}/members/${who}/link`, { method: 'POST', json: { line: line.id } });
    if (done) onDone();
  }

  return (
    <section aria-labelledby="link-title" className="mt-5 grid gap-2 border-line border-t pt-4">
      <h3 id="link-title" className="font-medium">
        <label htmlFor="link-who">{t('link')}</label>
      </h3>
      <p id="link-hint" className="text-muted text-sm">
        {t('linkHint')}
      </p>
      <div className="flex flex-wrap gap-2">
        <select
          id="link-who"
          aria-describedby="link-hint"
          className="field min-w-0 flex-1"
          value={who}
          onChange={({ target }) => setWho(target.value)}
        >
          <option value="">{t('linkNone')}</option>
          {sortMembers(strangers, 'name', false, { sections: [], locale }).map(({ id, name, account }) => (
            <option key={id} value={id}>
              {[name, account?.email].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
        <Button type="button" className="button" off={busy || who === ''} onClick={link}>
          {t('linkAction')}
        </Button>
      </div>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
    </section>
  );
}

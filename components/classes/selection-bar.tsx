import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/button.tsx';
import { Confirm } from '#components/classes/confirm.tsx';
import { useChange } from '#components/classes/use-change.ts';
import type { MemberView, SectionView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  readonly members: readonly MemberView[];
  readonly sections: readonly SectionView[];
  readonly onDone: () => void;
}

/** What is done to the people who are selected. */
export function SelectionBar({ classId, members, sections, onDone }: Props) {
  const t = useTranslations('Classes.roster');
  const { busy, problem, change } = useChange();
  const [section, setSection] = useState('');
  const [asked, setAsked] = useState(false);
  const ids = members.map(({ id }) => id);
  const removed = members.every((member) => member.removed);

  async function send(json: object): Promise<boolean> {
    const done = await change(`/${classId}/members`, { method: 'PUT', json: { members: ids, ...json } });
    if (done) onDone();
    return done !== null;
  }

  return (
    <section aria-label={t('selected', { count: ids.length })} className="selection-bar">
      <p className="font-medium">{t('selected', { count: ids.length })}</p>
      {sections.length > 0 && (
        <div className="flex items-center gap-2">
          <label htmlFor="move-to" className="whitespace-nowrap max-sm:sr-only">
            {t('moveTo')}
          </label>
          <select
            id="move-to"
            className="field max-w-48"
            value={section}
            onChange={({ target }) => setSection(target.value)}
          >
            <option value="">{t('noSection')}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button type="button" className="button" off={busy} onClick={() => send({ section: section || null })}>
            {t('move')}
          </Button>
        </div>
      )}
      <Button
        type="button"
        className="button"
        off={busy}
        onClick={() => (removed ? send({ removed: false }) : setAsked(true))}
      >
        {t(removed ? 'bringBack' : 'remove')}
      </Button>
      <button type="button" className="button" onClick={onDone}>
        {t('clear')}
      </button>
      <p role="alert" className="text-fail empty:hidden">
        {asked ? null : problem}
      </p>
      {asked && (
        <Confirm
          title={t('removeConfirm.title', { count: ids.length, name: members[0]?.name ?? members[0]?.email ?? '' })}
          text={t('removeConfirm.text')}
          action={t('remove')}
          cancel={t('removeConfirm.cancel')}
          busy={busy}
          problem={problem}
          onConfirm={() => send({ removed: true })}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}

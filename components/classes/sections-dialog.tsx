import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { Modal } from '#components/modal.tsx';
import type { MemberView, SectionView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  readonly members: readonly MemberView[];
  readonly sections: readonly SectionView[];
  readonly onClose: () => void;
}

/** Makes, renames and deletes the sections of a class; each at once. */
export function SectionsDialog({ classId, members, sections, onClose }: Props) {
  const t = useTranslations('Classes.sections');
  const { busy, problem, change } = useChange();
  const path = `/${classId}/sections`;

  async function send(event: FormEvent<HTMLFormElement>, section: SectionView | null) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    const done = section
      ? await change(`${path}/${section.id}`, { method: 'PUT', json: { name } })
      : await change(path, { method: 'POST', json: { name } });
    if (done && !section) form.reset();
  }

  return (
    <Modal title={t('title')} onClose={onClose}>
      {(close) => (
        <div className="mt-2 grid gap-4">
          <p className="text-muted text-sm">{t('hint')}</p>
          {sections.length === 0 && <p>{t('none')}</p>}
          <ul className="grid gap-3">
            {sections.map((section) => (
              <li key={section.id}>
                <form onSubmit={(event) => send(event, section)} className="flex flex-wrap items-center gap-2">
                  <input
                    name="name"
                    required
                    maxLength={100}
                    aria-label={t('nameOf', { name: section.name })}
                    defaultValue={section.name}
                    autoComplete="off"
                    className="field min-w-32 flex-1"
                  />
                  <span className="text-muted text-sm">
                    {t('size', {
                      count: members.filter((each) => each.section === section.id && !each.removed).length,
                    })}
                  </span>
                  <Button type="submit" className="button" off={busy}>
                    {t('rename')}
                  </Button>
                  <Button
                    type="button"
                    className="button"
                    off={busy}
                    aria-label={t('deleteOne', { name: section.name })}
                    title={t('deleteOne', { name: section.name })}
                    onClick={() => change(`${path}/${section.id}`, { method: 'DELETE' })}
                  >
                    {t('delete')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
          <form onSubmit={(event) => send(event, null)} className="flex flex-wrap items-end gap-2">
            <div className="grid flex-1 gap-1.5">
              <label htmlFor="new-section" className="font-medium text-sm">
                {t('new')}
              </label>
              <input id="new-section" name="name" required maxLength={100} autoComplete="off" className="field" />
            </div>
            <Button type="submit" className="button-primary" off={busy}>
              {t('add')}
            </Button>
          </form>
          <p role="alert" className="text-fail text-sm empty:hidden">
            {problem}
          </p>
          <button type="button" className="button justify-self-end" onClick={close}>
            {t('close')}
          </button>
        </div>
      )}
    </Modal>
  );
}

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/button.tsx';
import { LinkField } from '#components/classes/link-field.tsx';
import { RoleFields } from '#components/classes/role-fields.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { Modal } from '#components/modal.tsx';
import type { MemberView, SectionView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  /** Null: somebody new. */
  readonly member: MemberView | null;
  readonly members: readonly MemberView[];
  readonly sections: readonly SectionView[];
  /** The viewer says who teaches. */
  readonly mayTeachers: boolean;
  readonly onClose: () => void;
}

const texts = ['name', 'email', 'studentId', 'login'] as const;

/** Changes a line of the roster, or adds one. */
export function MemberDialog({ classId, member, members, sections, mayTeachers, onClose }: Props) {
  const t = useTranslations('Classes.member');
  const { busy, problem, change } = useChange();
  const [teaching, setTeaching] = useState({ role: member?.role ?? 'learner', rights: member?.rights ?? [] });
  const path = `/${classId}/members`;
  const before = { ...member?.roster, studentId: member?.studentId, login: member?.login };

  async function save(event: FormEvent<HTMLFormElement>): Promise<boolean> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (field: string) => String(form.get(field) ?? '').trim() || null;
    const json = { ...Object.fromEntries(texts.map((field) => [field, said(field)])), section: said('section') };
    const done = member
      ? await change(`${path}/${member.id}`, { method: 'PUT', json: { ...json, ...teaching } })
      : await change(path, { method: 'POST', json });
    return done !== null;
  }

  return (
    <Modal title={member ? t('edit', { name: member.name ?? member.email ?? '' }) : t('add')} onClose={onClose}>
      {(close) => (
        <>
          <form onSubmit={async (event) => (await save(event)) && close()} className="mt-4 grid gap-4">
            {texts.map((field) => (
              <div key={field} className="grid gap-1">
                <label htmlFor={`member-${field}`} className="font-medium text-sm">
                  {t(field)}
                </label>
                <input
                  id={`member-${field}`}
                  name={field}
                  type={field === 'email' ? 'email' : 'text'}
                  required={field === 'email' && !member?.account}
                  maxLength={field === 'email' ? 254 : 100}
                  defaultValue={before[field] ?? ''}
                  placeholder={
                    (field === 'name' || field === 'email') && member?.account?.[field]
                      ? member.account[field]
                      : undefined
                  }
                  autoComplete="off"
                  className="field"
                  aria-describedby={field === 'email' ? 'member-email-hint' : undefined}
                />
                {field === 'email' && !member?.account && (
                  <p id="member-email-hint" className="text-muted text-xs">
                    {t('emailHint')}
                  </p>
                )}
              </div>
            ))}
            <div className="grid gap-1">
              <label htmlFor="member-section" className="font-medium text-sm">
                {t('section')}
              </label>
              <select id="member-section" name="section" className="field" defaultValue={member?.section ?? ''}>
                <option value="">–</option>
                {sections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            {mayTeachers && <RoleFields joined={Boolean(member?.account)} {...teaching} onChange={setTeaching} />}
            <p role="alert" className="text-fail text-sm empty:hidden">
              {problem}
            </p>
            <div className="flex flex-wrap justify-end gap-2">
              <button type="button" className="button" onClick={close}>
                {t('cancel')}
              </button>
              <Button type="submit" className="button-primary" off={busy}>
                {busy ? t('saving') : t(member ? 'save' : 'addAction')}
              </Button>
            </div>
          </form>
          {member && <LinkField classId={classId} line={member} members={members} onDone={close} />}
        </>
      )}
    </Modal>
  );
}

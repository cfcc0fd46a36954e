import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { Scroll } from '#components/scroll.tsx';
import type { ExtendableView } from '#server/classes/views-assignments.ts';

interface Props {
  readonly classId: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The class's learners to tick, narrowed by what is typed of their name or section. They come when the form is opened. */
export function LearnerPicker({ classId, chosen, onChange }: Props) {
  const t = useTranslations('Assignments.extensions');
  const id = useId();
  const [learners, setLearners] = useState<readonly ExtendableView[] | 'failed' | null>(null);
  const [typed, setTyped] = useState('');

  useEffect(() => {
    call<{ learners: ExtendableView[] }>(`/api/classes/${classId}/extendable`).then(
      (found) => setLearners(found.learners),
      () => setLearners('failed'),
    );
  }, [classId]);

  if (learners === 'failed') return <p className="text-fail text-sm">{t('failed')}</p>;
  if (learners === null) return <p className="text-muted text-sm">{t('loading')}</p>;
  if (learners.length === 0) return <p className="text-muted text-sm">{t('nobody')}</p>;
  const wanted = typed.trim().toLowerCase();
  const shown = learners.filter(({ name, section }) => `${name} ${section ?? ''}`.toLowerCase().includes(wanted));
  const tick = (member: string, on: boolean) =>
    onChange(on ? [...chosen, member] : chosen.filter((each) => each !== member));
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">{t('who')}</legend>
      <label htmlFor={id} className="sr-only">
        {t('filter')}
      </label>
      <input
        {...{ id, type: 'search', value: typed, placeholder: t('filter') }}
        className="field min-h-11"
        onChange={({ target }) => setTyped(target.value)}
      />
      <Scroll className="mt-2 max-h-56 overflow-y-auto rounded-md border border-line px-3 py-1">
        {shown.map(({ member, name, section }) => (
          <label key={member} className="flex min-h-9 items-center gap-2.5 text-sm">
            <input
              type="checkbox"
              className="size-4.5"
              checked={chosen.includes(member)}
              onChange={({ target }) => tick(member, target.checked)}
            />
            {name}
            {section && <span className="text-muted text-xs">{section}</span>}
          </label>
        ))}
        {shown.length === 0 && <p className="py-1.5 text-muted text-sm">{t('noMatch')}</p>}
      </Scroll>
    </fieldset>
  );
}

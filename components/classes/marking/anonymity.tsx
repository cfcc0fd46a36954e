import { useTranslations } from 'next-intl';
import { useChange } from '#components/classes/use-change.ts';

interface Props {
  readonly classId: string;
  readonly anonymous: boolean;
  readonly mayChange: boolean;
}

/** Whether names are hidden until a text is marked, for all who mark in the class. */
export function Anonymity({ classId, anonymous, mayChange }: Props) {
  const t = useTranslations('Marking.anonymous');
  const { problem, change } = useChange();
  const set = (next: boolean) => change(`/${classId}/marking/anonymity`, { method: 'PUT', json: { anonymous: next } });
  if (!mayChange) return anonymous ? <p className="max-w-prose text-muted text-sm">{t('on')}</p> : null;
  return (
    <div className="text-sm">
      <label className="inline-flex items-center gap-2 font-medium">
        <input type="checkbox" checked={anonymous} onChange={({ target }) => void set(target.checked)} />
        {t('label')}
      </label>
      <p className="max-w-prose text-muted">{t(anonymous ? 'on' : 'off')}</p>
      {problem && (
        <p role="alert" className="text-fail">
          {problem}
        </p>
      )}
    </div>
  );
}

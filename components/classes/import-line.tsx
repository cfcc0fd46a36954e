import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { RosterLineView } from '#server/classes/views-roster.ts';

const tones = { new: 'good', changed: undefined, back: undefined, unchanged: 'plain', fault: 'bad' } as const;

/** What happens to one line of the file. */
export function ImportLine({ line }: { readonly line: RosterLineView }) {
  const t = useTranslations('Classes.import');
  const { effect, name, email, fault, changes, byName } = line;
  return (
    <tr>
      <td className="tabular-nums text-muted">{line.line}</td>
      <td className="break-words">
        <span className="font-medium">{name ?? email}</span>
        {name && email && <span className="block break-all text-muted text-sm">{email}</span>}
      </td>
      <td>
        <span className="badge" data-tone={tones[effect]}>
          {fault && <Icon name="alert" className="size-3.5" />}
          {t(`effect.${effect}`)}
        </span>
        {fault && <Fault line={line} />}
        <ul className="mt-1 grid text-sm empty:hidden">
          {changes.map(({ field, from, to }) => (
            <li key={field} className="break-words">
              {from === null
                ? t('set', { field: t(`fields.${field}`), to })
                : t('change', { field: t(`fields.${field}`), from, to })}
            </li>
          ))}
        </ul>
        {byName && <p className="mt-1 text-notice text-sm">{t('byName')}</p>}
      </td>
    </tr>
  );
}

function Fault({ line: { fault, email } }: { readonly line: RosterLineView }) {
  const t = useTranslations('Classes.import.faults');
  if (!fault) return null;
  return (
    <p className="mt-1 text-sm">
      {t(fault.code, {
        email: email ?? '',
        other: fault.code === 'duplicate' ? fault.other : 0,
        role: fault.code === 'other-role' ? fault.role : '',
      })}
    </p>
  );
}

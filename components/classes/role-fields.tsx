import { useTranslations } from 'next-intl';
import type { MemberView } from '#server/classes/views-roster.ts';

type Teaching = Pick<MemberView, 'role' | 'rights'>;

interface Props extends Teaching {
  /** Who has not joined cannot teach yet. */
  readonly joined: boolean;
  readonly onChange: (teaching: Teaching) => void;
}

const roles = ['learner', 'assistant', 'instructor'] as const;
const allRights = ['roster', 'assignments', 'scores'] as const;

/** What somebody is in the class, and what an assistant may change. */
export function RoleFields({ joined, role, rights, onChange }: Props) {
  const t = useTranslations('Classes');
  if (!joined) return <p className="text-muted text-sm">{t('member.notJoined')}</p>;
  return (
    <>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-medium text-sm">{t('member.role')}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {roles.map((each) => (
            <label key={each} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="role"
                className="size-4.5"
                checked={role === each}
                onChange={() => onChange({ role: each, rights })}
              />
              {t(`mine.roles.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {role === 'assistant' && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm">{t('member.rights')}</legend>
          {allRights.map((right) => (
            <label key={right} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                className="size-4.5"
                checked={rights.includes(right)}
                onChange={({ target }) =>
                  onChange({ role, rights: target.checked ? [...rights, right] : rights.filter((r) => r !== right) })
                }
              />
              {t(`member.right.${right}`)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

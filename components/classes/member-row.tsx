import { useLocale, useTranslations } from 'next-intl';
import { stateOf } from '#components/classes/roster-filter.ts';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { MemberView } from '#server/classes/views-roster.ts';

interface Props {
  readonly member: MemberView;
  /** Its name. */
  readonly section: string | null;
  /** Where a learner's report is. */
  readonly report: string;
  readonly mayRoster: boolean;
  readonly mayEdit: boolean;
  readonly selected: boolean;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onEdit: (member: MemberView) => void;
}

/** Made once: 500 rows would each spend longer on it than on all the rest. */
const formats = new Map<string, Intl.DateTimeFormat>();
function dateIn(locale: string): Intl.DateTimeFormat {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  formats.set(locale, format);
  return format;
}

const tones = { awaited: 'waiting', removed: 'plain' } as const;

/** A line of the roster. */
export function MemberRow({ member, section, report, mayRoster, mayEdit, selected, onSelect, onEdit }: Props) {
  const t = useTranslations('Classes.roster');
  const { id, studentId, removed } = member;
  const name = member.name ?? member.email ?? t('nameless');
  return (
    <tr data-removed={removed || undefined}>
      {mayRoster && (
        <td>
          {mayEdit && (
            <input
              type="checkbox"
              className="block size-4.5"
              aria-label={t('selectOne', { name })}
              checked={selected}
              onChange={({ target }) => onSelect([id], target.checked)}
            />
          )}
        </td>
      )}
      <td className="min-w-0 break-words">
        <Who member={member} name={name} report={report} />
        <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm sm:hidden">
          {section}
          <State member={member} />
        </span>
      </td>
      <td className="break-all text-muted max-lg:hidden">{member.email}</td>
      <td className="max-md:hidden">{studentId}</td>
      <td className="break-words max-sm:hidden">{section}</td>
      <td className="max-sm:hidden">
        <State member={member} />
      </td>
      {mayRoster && (
        <td>
          {mayEdit && (
            <button
              type="button"
              className="-my-1 grid size-8 place-items-center rounded-md text-muted hover:text-ink"
              aria-label={t('editOne', { name })}
              title={t('editOne', { name })}
              onClick={() => onEdit(member)}
            >
              <Icon name="pencil" />
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function Who({ member, name, report }: Pick<Props, 'member' | 'report'> & { readonly name: string }) {
  const t = useTranslations('Classes.roster');
  const { account, email, mine, role, rights, removed } = member;
  const another = (said: string | null | undefined, shown: string | null) =>
    said && said.toLowerCase() !== shown?.toLowerCase() ? said : null;
  const differs = [another(account?.name, member.name), another(account?.email, email)].filter(Boolean);
  return (
    <>
      {role === 'learner' && !removed ? (
        // Hundreds of rows: none of their pages is to be fetched before somebody wants it.
        <Link href={report} prefetch={false} title={t('reportOf', { name })} className="font-medium hover:underline">
          {name}
        </Link>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      {mine && <span className="text-muted"> ({t('you')})</span>}
      {role !== 'learner' && (
        <span className="badge ms-2" title={rights.map((right) => t(`rights.${right}`)).join(', ')}>
          {t(`roles.${role}`)}
        </span>
      )}
      {email && name !== email && <span className="block break-all text-muted text-sm lg:hidden">{email}</span>}
      {differs.length > 0 && (
        <span className="block break-all text-muted text-xs">{t('accountSays', { text: differs.join(' · ') })}</span>
      )}
    </>
  );
}

function State({ member }: { readonly member: MemberView }) {
  const t = useTranslations('Classes.roster');
  const locale = useLocale();
  const state = stateOf(member);
  const word = t(`states.${state}`);
  if (state === 'joined') {
    const date = dateIn(locale).format(new Date(member.joinedAt ?? ''));
    return (
      <span title={t('joinedOn', { date })} suppressHydrationWarning>
        {word}
      </span>
    );
  }
  return (
    <span className="badge" data-tone={tones[state]}>
      {word}
    </span>
  );
}

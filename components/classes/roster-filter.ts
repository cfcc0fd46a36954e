import type { MemberView, SectionView } from '#server/classes/views-roster.ts';

export const memberStates = ['any', 'joined', 'awaited', 'teachers', 'removed'] as const;
export type MemberState = (typeof memberStates)[number];

export interface RosterFilter {
  readonly text: string;
  /** Id of a section, `none` for those in none, empty for all. */
  readonly section: string;
  readonly state: MemberState;
}

export const noFilter: RosterFilter = { text: '', section: '', state: 'any' };

export type SortKey = 'name' | 'email' | 'studentId' | 'section' | 'state';

export const stateOf = ({ removed, joinedAt }: MemberView): 'joined' | 'awaited' | 'removed' =>
  removed ? 'removed' : joinedAt === null ? 'awaited' : 'joined';

const inState: Record<MemberState, (member: MemberView) => boolean> = {
  any: ({ removed }) => !removed,
  joined: (member) => stateOf(member) === 'joined',
  awaited: (member) => stateOf(member) === 'awaited',
  teachers: ({ removed, role }) => !removed && role !== 'learner',
  removed: ({ removed }) => removed,
};

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that have all the words, in whatever of their texts. */
export function filterMembers(members: readonly MemberView[], { text, section, state }: RosterFilter): MemberView[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return members.filter((member) => {
    if (!inState[state](member)) return false;
    if (section !== '' && (member.section ?? 'none') !== section) return false;
    const { name, email, account, studentId, login } = member;
    const texts = [name, email, account?.name, account?.email, studentId, login]
      .map((each) => plain(each ?? ''))
      .join('\n');
    return words.every((word) => texts.includes(word));
  });
}

/** By the order of the viewer's language; who has no such text comes last. */
export function sortMembers(
  members: readonly MemberView[],
  key: SortKey,
  down: boolean,
  { sections, locale }: { readonly sections: readonly SectionView[]; readonly locale: string },
): MemberView[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  const text: Record<SortKey, (member: MemberView) => string> = {
    name: ({ name, email }) => name ?? email ?? '',
    email: ({ email }) => email ?? '',
    studentId: ({ studentId }) => studentId ?? '',
    section: ({ section }) => names.get(section ?? '') ?? '',
    state: stateOf,
  };
  const keyed = members.map((member) => ({ member, of: text[key](member), name: text.name(member) }));
  keyed.sort((a, b) => {
    if (a.of === '' || b.of === '') return a.of === b.of ? compare(a.name, b.name) : a.of === '' ? 1 : -1;
    return (down ? -1 : 1) * compare(a.of, b.of) || compare(a.name, b.name);
  });
  return keyed.map(({ member }) => member);
}

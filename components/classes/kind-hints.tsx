import { useTranslations } from 'next-intl';
import { KindIcon } from '#components/classes/kind-icon.tsx';
import type { AssignableView } from '#server/classes/views-assignments.ts';

/** What counts as having done each kind. */
export function KindHints({ kinds }: { readonly kinds: readonly AssignableView['kind'][] }) {
  const t = useTranslations('Assignments.hints');
  return (
    <ul className="mt-3 grid gap-1 text-muted text-sm empty:hidden">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-start gap-2">
          <KindIcon kind={kind} className="mt-1 size-4" />
          {t(kind)}
        </li>
      ))}
    </ul>
  );
}

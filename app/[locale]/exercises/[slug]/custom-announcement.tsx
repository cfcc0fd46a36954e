import { useTranslations } from 'next-intl';
import { showValue } from '#lib/show-value.ts';
import type { CustomState } from './try-input.ts';

/** What a screen reader says of an input of one's own: what came of it, never the whole table. */
export function CustomAnnouncement({ state }: { readonly state: CustomState }) {
  const t = useTranslations();
  return (
    <p role="status" className="sr-only">
      {state.phase === 'running' && t('Exercise.custom.running')}
      {state.phase === 'done' && words(state.outcome, t)}
    </p>
  );
}

function words(
  { result, judged }: Extract<CustomState, { phase: 'done' }>['outcome'],
  t: ReturnType<typeof useTranslations<never>>,
): string {
  if (result.status !== 'completed') return t(`Report.banner.title.${result.status}`);
  const returned = `${t('Report.custom.output')} ${showValue(result.calls[0]?.output)}`;
  return judged ? `${t(`Report.banner.title.${judged.verdict}`)}. ${returned}` : returned;
}

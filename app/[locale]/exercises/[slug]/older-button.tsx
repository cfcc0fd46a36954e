import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';

interface Props {
  readonly label: string;
  /** The list that grows: the first of what came takes the focus, since the button may be gone. */
  readonly list: RefObject<HTMLElement | null>;
  /** @throws when they could not be loaded */
  readonly onPress: () => Promise<void>;
}

/** Adds the next older ones to a list. */
export function OlderButton({ label, list, onPress }: Props) {
  const t = useTranslations('Exercise.history');
  const [state, setState] = useState<'idle' | 'busy' | 'problem'>('idle');
  async function press(): Promise<void> {
    if (state === 'busy') return;
    const shown = list.current?.children.length ?? 0;
    setState('busy');
    try {
      await onPress();
      setState('idle');
      requestAnimationFrame(() =>
        list.current?.children[shown]?.querySelector<HTMLElement>('button, summary')?.focus(),
      );
    } catch {
      setState('problem');
    }
  }
  return (
    <div className="mt-2 grid justify-items-start gap-2">
      <button type="button" className="button" aria-disabled={state === 'busy'} onClick={() => void press()}>
        {label}
      </button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {state === 'problem' && t('problem')}
      </p>
    </div>
  );
}

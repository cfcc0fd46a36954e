import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#components/icon.tsx';

interface Props {
  readonly deadline: string;
  /** The server's clock when the page was rendered. */
  readonly now: string;
  readonly onUp: () => void;
}

const two = (value: number) => String(value).padStart(2, '0');

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const warnings = [
  ['five', 300],
  ['one', 60],
] as const;

/** Counts down by the server's clock, and says aloud when five minutes and one minute are left. */
export function TimeLeft({ deadline, now, onUp }: Props) {
  const t = useTranslations('Quiz.time');
  const [left, setLeft] = useState(() => Math.max(0, Math.round((Date.parse(deadline) - Date.parse(now)) / 1000)));
  const [said, setSaid] = useState<'five' | 'one' | null>(null);
  const up = useRef(onUp);
  up.current = onUp;
  useEffect(() => {
    // Only how much time passes is measured here, so this device's clock may be wrong.
    const end = Date.now() + Date.parse(deadline) - Date.parse(now);
    let before = Number.POSITIVE_INFINITY;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(seconds);
      const due = warnings.findLast(
        ([, limit]) => seconds <= limit && before > limit && before !== Number.POSITIVE_INFINITY,
      );
      if (due) setSaid(due[0]);
      if (seconds === 0 && before > 0) up.current();
      before = seconds;
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [deadline, now]);
  return (
    <span className="flex items-center gap-1.5 text-sm" data-time-left={left}>
      <Icon name="clock" className={`size-4 ${left <= 60 ? 'text-notice' : 'text-muted'}`} />
      <span className="sr-only">{t('left')}</span>
      <span role="timer" aria-live="off" className={`tabular-nums ${left <= 60 ? 'font-semibold text-notice' : ''}`}>
        {clock(left)}
      </span>
      <span role="status" className="text-notice">
        {said && left > 0 && t(said)}
      </span>
    </span>
  );
}

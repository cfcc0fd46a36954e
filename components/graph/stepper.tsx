import { useTranslations } from 'next-intl';

interface Props {
  readonly index: number;
  readonly count: number;
  readonly onIndex: (index: number) => void;
  readonly hint: string;
}

/** Back and forth through the steps. At an end a button stays in place, so that the focus does. */
export function Stepper({ index, count, onIndex, hint }: Props) {
  const t = useTranslations('Graph');
  const atEnd = index === count - 1;
  const button = (label: string, to: number, primary: boolean, arrow: string) => (
    <button
      type="button"
      className={`${primary ? 'button-primary' : 'button'} ${to === index ? 'cursor-default opacity-60' : ''}`}
      aria-disabled={to === index}
      onClick={() => onIndex(to)}
    >
      {label}
      <kbd className="keys">{arrow}</kbd>
    </button>
  );
  return (
    <fieldset className="flex flex-wrap items-center gap-2" title={hint}>
      <legend className="sr-only">{hint}</legend>
      {button(t('back'), Math.max(0, index - 1), false, '←')}
      {atEnd ? button(t('restart'), 0, true, 'Home') : button(t('next'), index + 1, true, '→')}
      <span className="text-muted text-sm tabular-nums">
        {index === 0 ? t('start') : t('step', { step: index, count: count - 1 })}
      </span>
    </fieldset>
  );
}

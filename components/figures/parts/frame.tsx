import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { FigureProps } from '#components/figures/drawing.tsx';

interface Props extends FigureProps {
  /** The figure's own name, by which tests find it. */
  readonly name: string;
  readonly children: ReactNode;
  /** Puts everything back as it was at first. */
  readonly onReset?: () => void;
  /** In a sentence what the numbers are now: told to a screen reader once they have come to rest. */
  readonly spoken?: string;
}

/** The card around every live figure. */
export function LiveFrame({ name, alt, children, onReset, spoken }: Props) {
  const t = useTranslations('Figures.shared');
  return (
    <figure aria-label={alt} data-figure={name} className="live-figure">
      {children}
      {onReset && (
        <button type="button" className="live-reset" onClick={onReset}>
          {t('reset')}
        </button>
      )}
      {spoken !== undefined && <Spoken text={spoken} />}
    </figure>
  );
}

const restMs = 600;

/** Silent until something changes: a reader comes past what the page says anyway. */
function Spoken({ text }: { text: string }) {
  const [first] = useState(text);
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold((before) => (before === '' && text === first ? '' : text)), restMs);
    return () => clearTimeout(timer);
  }, [text, first]);
  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  );
}

import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { frame } from '#components/diagnosis/frame.ts';
import { MathText } from '#components/diagnosis/math-text.tsx';
import { diagnosisSentences } from '#components/diagnosis/sentence.ts';
import { Scroll } from '#components/scroll.tsx';
import type { Diagnosis } from '#grader/report.ts';
import { chainTex } from '#lib/chain-formula.ts';
import { joinSentences } from '#lib/join-sentences.ts';

const Nothing = (_: { lines: readonly string[] }): ReactNode => null;

// Without the formula the sentences still say everything.
const Katex = lazy(() => import('#components/diagnosis/katex.tsx').catch(() => ({ default: Nothing })));

/** What is wrong with a derivative, as sentences and as the right formula with the place of the mistake framed. */
export function ChainDiagnosis({ diagnosis }: { diagnosis: Diagnosis }) {
  const t = useTranslations('Diagnosis');
  const id = useId();
  const lines = chainTex(diagnosis, (tex, mark) => frame(tex, mark, t(`marks.${mark}`)));
  const room = { minHeight: `${lines.length * 4.25}rem` };
  return (
    <div className="grid gap-3">
      <p className="leading-7">
        <MathText text={joinSentences(diagnosisSentences(diagnosis, t))} />
      </p>
      {lines.length > 0 && (
        <figure aria-labelledby={id} className="card px-3 py-2">
          <figcaption id={id} className="text-muted text-xs">
            {t('formula')}
          </figcaption>
          <Scroll className="chain-formula overflow-x-auto" style={room}>
            <Suspense>
              <Katex lines={lines} />
            </Suspense>
          </Scroll>
        </figure>
      )}
    </div>
  );
}

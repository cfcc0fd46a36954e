'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { markedLines, type Piece, type Span } from '#components/classes/similarity/marked-lines.ts';
import { Scroll } from '#components/scroll.tsx';
import type { SimilarPairView } from '#server/classes/views-similarity.ts';

type Side = 'left' | 'right';

interface Props {
  readonly pair: Pick<SimilarPairView, 'passages' | 'left' | 'right'>;
  readonly heads: Readonly<Record<Side, ReactNode>>;
}

const otherSide = { left: 'right', right: 'left' } as const;

/** Two programs; what is the same has the same number in both, and each number leads to its other side. */
export function SideBySide({ pair, heads }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const marks = useRef(new Map<string, HTMLElement>());
  const ordered = pair.passages.toSorted((a, b) => a[0] - b[0]);
  const spans: Record<Side, Span[]> = {
    left: ordered.map(([from, to], i) => ({ number: i + 1, from, to })),
    right: ordered.map(([, , from, to], i) => ({ number: i + 1, from, to })),
  };
  const jump = (side: Side, number: number) => {
    setChosen(number);
    const mark = marks.current.get(`${side} ${number}`);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <div className="similarity-sides">
      {(['left', 'right'] as const).map((side) => (
        <figure key={side}>
          <figcaption>{heads[side]}</figcaption>
          <Program
            {...{ source: pair[side].source, spans: spans[side], chosen, label: pair[side].name }}
            onMark={(number, mark) => {
              if (mark) marks.current.set(`${side} ${number}`, mark);
            }}
            onJump={(number) => jump(otherSide[side], number)}
          />
        </figure>
      ))}
    </div>
  );
}

interface ProgramProps {
  readonly source: string;
  readonly spans: readonly Span[];
  readonly chosen: number | null;
  readonly label: string;
  readonly onMark: (number: number, mark: HTMLElement | null) => void;
  readonly onJump: (number: number) => void;
}

function Program({ source, spans, chosen, label, ...marks }: ProgramProps) {
  return (
    <Scroll as="pre" aria-label={label} onClick={(event) => markAt(event, marks.onJump)}>
      <code>
        {markedLines(source, spans).map((pieces, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <span key={line} className="similarity-line">
            {pieces.map((piece) => (
              <PieceOfCode key={piece.from} piece={piece} chosen={piece.passage === chosen} {...marks} />
            ))}
            {'\n'}
          </span>
        ))}
      </code>
    </Scroll>
  );
}

/** A pointer may press anywhere in a passage, unless it selects text; keys have the number. */
function markAt({ target }: MouseEvent, onJump: (number: number) => void): void {
  const mark = target instanceof Element && !target.closest('button') ? target.closest<HTMLElement>('mark') : null;
  if (mark && getSelection()?.isCollapsed !== false) onJump(Number(mark.dataset.passage));
}

interface PieceProps extends Pick<ProgramProps, 'onMark' | 'onJump'> {
  readonly piece: Piece;
  readonly chosen: boolean;
}

function PieceOfCode({ piece: { text, passage, first }, chosen, onMark, onJump }: PieceProps) {
  const t = useTranslations('Similarity.pair');
  if (passage === null) return text;
  return (
    <mark data-passage={passage} data-chosen={chosen || undefined}>
      {first && (
        <button
          ref={(mark) => onMark(passage, mark)}
          type="button"
          aria-label={t('passage', { number: passage })}
          onClick={() => onJump(passage)}
        >
          {passage}
        </button>
      )}
      {text}
    </mark>
  );
}

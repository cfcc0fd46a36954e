'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { usePreferences } from './use-preferences.ts';

const panes = ['statement', 'code', 'results'] as const;
export type Pane = (typeof panes)[number];

interface Props {
  readonly title: string;
  /** Which one shows where there is room for one only. */
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly preferences: ReturnType<typeof usePreferences>;
  /** Changes when results are coming: a folded results pane opens. */
  readonly opened: unknown;
  /** The results need much room, as a graph does; they give it back afterwards. */
  readonly roomy: boolean;
  /** The learner has begun to do something. */
  readonly onTouched: () => void;
  readonly statement: ReactNode;
  readonly editor: ReactNode;
  readonly results: ReactNode;
  /** Run and Submit, under the panes of a phone. */
  readonly bar: ReactNode;
}

/**
 * Three resizable panes. On a phone the very same elements become one pane with tabs (`.workspace` in app/styles/workspace.css), so
 * that turning the device never rebuilds the editor.
 */
export function Panes({
  title,
  pane,
  onPane,
  preferences,
  opened,
  roomy,
  onTouched,
  statement,
  editor,
  results,
  bar,
}: Props) {
  const t = useTranslations('Exercise.panes');
  const folded = usePanelRef();

  useEffect(() => {
    if (opened && folded.current?.isCollapsed()) folded.current.expand();
  }, [opened, folded]);
  useRoom(folded, roomy);

  const { prefer } = preferences;
  return (
    <main
      id="main"
      className="workspace"
      data-pane={pane}
      onPointerDownCapture={onTouched}
      onKeyDownCapture={onTouched}
    >
      {/* The one on show is in the statement, which a phone hides while the code is on show. */}
      <h1 className="sr-only">{title}</h1>
      <nav aria-label={t('label')} className="workspace-tabs">
        {panes.map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => onPane(each)}>
            {t(each)}
          </button>
        ))}
      </nav>
      <Group
        className="workspace-panes"
        orientation="horizontal"
        defaultLayout={{ statement: preferences.statement, work: 100 - preferences.statement }}
        onLayoutChanged={(layout, { isUserInteraction }) =>
          isUserInteraction && prefer({ statement: layout.statement })
        }
      >
        <Panel id="statement" minSize="20%" className="workspace-statement">
          <section aria-label={t('statement')}>{statement}</section>
        </Panel>
        <Separator className="workspace-separator" aria-label={t('resizeStatement')} />
        <Panel id="work" minSize="25%">
          <Group
            orientation="vertical"
            defaultLayout={{ code: preferences.editor, results: 100 - preferences.editor }}
            onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && prefer({ editor: layout.code })}
          >
            <Panel id="code" minSize="15%">
              <section aria-label={t('code')} className="h-full">
                {editor}
              </section>
            </Panel>
            <Separator className="workspace-separator" aria-label={t('resizeEditor')} />
            <Panel id="results" minSize="15%" collapsible collapsedSize="5%" panelRef={folded}>
              <section aria-label={t('results')} className="h-full">
                {results}
              </section>
            </Panel>
          </Group>
        </Panel>
      </Group>
      <div className="workspace-bar">{bar}</div>
    </main>
  );
}

const roomyShare = 64;

/** Makes the results pane large for as long as it is wanted, unless the learner has moved its edge since. */
function useRoom(panel: ReturnType<typeof usePanelRef>, roomy: boolean): void {
  useEffect(() => {
    const before = panel.current?.getSize().asPercentage ?? roomyShare;
    if (!roomy || before >= roomyShare) return;
    panel.current?.resize(`${roomyShare}%`);
    return () => {
      const now = panel.current?.getSize().asPercentage ?? before;
      if (Math.abs(now - roomyShare) < 1) panel.current?.resize(`${before}%`);
    };
  }, [panel, roomy]);
}

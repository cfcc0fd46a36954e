'use client';

import { createContext, useContext } from 'react';
import type { Language } from '#components/language.ts';

interface WorkspaceState {
  readonly slug: string;
  /** The language the learner writes in. */
  readonly language: Language;
  /** Puts the solution into the editor, which can be undone. */
  readonly put: (solution: string) => void;
}

/** For client parts of the statement, which the server rendered and the workspace only holds. */
export const WorkspaceContext = createContext<WorkspaceState | null>(null);

export function useWorkspace(): WorkspaceState {
  const state = useContext(WorkspaceContext);
  if (!state) throw new Error('useWorkspace is for parts of a workspace');
  return state;
}

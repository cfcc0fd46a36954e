import { useRef, useState } from 'react';
import { call } from '#components/api.ts';
import { useProblem } from '#components/classes/use-problem.ts';
import { useRouter } from '#i18n/navigation.ts';

interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
}

/** Sends a change of a class and loads the page's data afresh; what went wrong is there in words. */
export function useChange() {
  const router = useRouter();
  const inWords = useProblem();
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null });

  const sending = useRef(false);

  /** @returns the answer, null when it was refused or another change is still on its way */
  async function change<T>(path: string, init: Change): Promise<T | null> {
    if (sending.current) return null;
    sending.current = true;
    setState({ busy: true, problem: null });
    try {
      const answer = await call<T>(`/api/classes${path}`, init);
      router.refresh();
      setState({ busy: false, problem: null });
      return answer;
    } catch (error) {
      setState({ busy: false, problem: inWords(error) });
      return null;
    } finally {
      sending.current = false;
    }
  }

  return { ...state, change };
}

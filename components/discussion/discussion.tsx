'use client';

import { Button } from '#components/button.tsx';
import '#components/fonts/katex.css';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { Coming } from '#components/discussion/coming.tsx';
import type { CommentDraft } from '#components/discussion/comment-draft.ts';
import { Composer } from '#components/discussion/composer.tsx';
import { focusComment } from '#components/discussion/focus.ts';
import { SignInToWrite } from '#components/discussion/sign-in-to-write.tsx';
import { Thread } from '#components/discussion/thread.tsx';
import { type Discussion as Loaded, useDiscussion } from '#components/discussion/use-discussion.ts';
import { useProblem } from '#components/discussion/use-problem.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { Icon } from '#components/icon.tsx';
import { RetryProblem } from '#components/retry-problem.tsx';
import { Link } from '#i18n/navigation.ts';
import { type Sorting, sortings } from '#lib/comment.ts';
import type { CommentPlace, CommentView, DiscussionView } from '#server/views-discussion.ts';

export interface DiscussionProps {
  readonly place: CommentPlace;
  /** On show now: what was kept back may have been earned since. */
  readonly active: boolean;
}

/** What people say about a lesson or an exercise. Loaded when somebody comes to it. */
export default function Discussion({ place, active }: DiscussionProps) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const discussion = useDiscussion(place);
  const { state, load } = discussion;
  const closed = state.phase === 'done' && !state.view.open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew each time somebody comes back, not when it closes.
  useEffect(() => {
    if (active && closed) void load();
  }, [active]);

  if (state.phase === 'loading') return <Coming />;
  if (state.phase === 'problem') {
    return <RetryProblem text={problem(state.error)} retry={t('retry')} onRetry={() => void load()} />;
  }
  return <Open discussion={discussion} view={state.view} place={place} />;
}

interface OpenProps {
  readonly discussion: Loaded;
  readonly view: DiscussionView;
  readonly place: CommentPlace;
}

function Open({ discussion, view, place }: OpenProps) {
  const t = useTranslations('Discussion');
  const [said, setSaid] = useState('');
  const { you, comments, count, next, open } = view;

  async function send({ text, key }: CommentDraft): Promise<void> {
    const json = { place, parent: null, text, key };
    const made = await call<CommentView>('/api/comments', { method: 'POST', json });
    discussion.add(made);
    setSaid(t('said.written'));
    focusComment(made.id);
  }

  return (
    <div className="grid gap-5">
      {you ? (
        <Composer
          person={you.id}
          what={`${place.kind}:${place.slug}`}
          label={t('composer.label')}
          action={t('composer.send')}
          onSend={send}
        />
      ) : (
        <SignInToWrite />
      )}
      <p role="status" className="text-muted text-sm empty:sr-only">
        {said}
      </p>
      {!open && <Closed count={count} onOpen={discussion.open} />}
      <Bar discussion={discussion} view={view} />
      {open && comments.length === 0 && <EmptyState icon="comment">{t('none')}</EmptyState>}
      {comments.length > 0 && (
        <ol className="threads" aria-label={t('list')}>
          {comments.map((thread) => (
            <Thread key={thread.id} thread={thread} place={place} you={you} discussion={discussion} onSay={setSaid} />
          ))}
        </ol>
      )}
      {next && <Try className="button" act={() => discussion.more(next)} label={t('moreComments')} />}
    </div>
  );
}

/** How many there are, in which order, and the way to what was reported. */
function Bar({ discussion: { sort, setSort }, view }: Pick<OpenProps, 'discussion' | 'view'>) {
  const t = useTranslations('Discussion');
  if (!view.open && !view.you?.moderator) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b pb-2 text-sm">
      <p className="mr-auto font-medium">{t('count', { count: view.count })}</p>
      {view.you?.moderator && (
        <Link href="/moderation" className="text-accent underline">
          {t('moderation.link')}
        </Link>
      )}
      <label className="flex items-center gap-2 text-muted">
        {t('sort.label')}
        <select
          value={sort}
          onChange={(event) => setSort(event.target.value as Sorting)}
          className="field w-auto text-ink"
        >
          {sortings.map((each) => (
            <option key={each} value={each}>
              {t(`sort.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** An exercise that is not solved yet: what others say stays on the server until it is asked for. */
function Closed({ count, onOpen }: { readonly count: number; readonly onOpen: () => Promise<void> }) {
  const t = useTranslations('Discussion.closed');
  return (
    <div className="grid justify-items-start gap-3 card p-4">
      <p className="flex items-start gap-2">
        <Icon name="lock" className="mt-1 size-4 text-muted" />
        <span>
          <span className="font-medium">{t('title', { count })}</span> {t('text')}
        </span>
      </p>
      {count > 0 && <Try className="button" act={onOpen} label={t('open')} />}
    </div>
  );
}

interface TryProps {
  readonly label: ReactNode;
  readonly className: string;
  readonly act: () => Promise<void>;
}

/** A button whose failure is told beside it. */
function Try({ label, className, act }: TryProps) {
  const problem = useProblem();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  async function press(): Promise<void> {
    setState({ busy: true, error: null });
    try {
      await act();
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button type="button" className={className} off={state.busy} onClick={() => void press()}>
        {label}
      </Button>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {state.error ? problem(state.error) : null}
      </p>
    </div>
  );
}

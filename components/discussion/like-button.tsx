import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Liker } from '#components/discussion/liker.ts';
import { Sign } from '#components/discussion/sign.tsx';
import { useProblem } from '#components/discussion/use-problem.ts';
import type { CommentView, LikesView } from '#server/views-discussion.ts';

interface Props {
  readonly comment: CommentView;
  /** Others' comments can be liked by whoever has an account. */
  readonly may: boolean;
  readonly onLikes: (likes: LikesView) => void;
}

export function LikeButton({ comment, may, onLikes }: Props) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const { id, likes, liked } = comment;
  const [error, setError] = useState<unknown>(null);
  const [liker] = useState(
    () =>
      new Liker(
        (wanted) => call<LikesView>(`/api/comments/${id}/like`, { method: wanted ? 'PUT' : 'DELETE' }),
        (shown, reason) => {
          onLikes(shown);
          setError(reason);
        },
      ),
  );
  if (!may) {
    if (likes === 0) return null;
    return (
      <span className="comment-action">
        <Sign name="heart" />
        {t('likes', { count: likes })}
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        aria-pressed={liked}
        onClick={() => void liker.wish(!liked, { likes, liked })}
        className="comment-action aria-pressed:text-accent"
      >
        <Sign name="heart" filled={liked} />
        {t('like')}
        {likes > 0 && <span className="tabular-nums">{likes}</span>}
      </button>
      <span role="alert" className="text-fail text-xs empty:hidden">
        {error ? problem(error) : null}
      </span>
    </>
  );
}

/** @file Wrong answers that nothing explained, counted by what they look like, for authors who look for a new misconception. */
import 'server-only';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { db } from '#server/db.ts';

/** One cluster: the same signature means the same wrong idea, whatever the seed (grader/diagnose/signature.ts). */
export interface UnnamedIdea {
  readonly exercise: string;
  readonly signature: string;
  readonly submissions: number;
  readonly people: number;
  /** Source of the newest submission of the cluster, and its language. */
  readonly language: string;
  readonly sample: string;
}

const starters = () => exercises.flatMap(({ slug }) => Object.values(readContent(slug).starter));

/**
 * The clusters with most people first. Who submits the starter as it is has no idea yet, and is not counted.
 * @param exercise only this one's; all when undefined
 */
export async function unnamedIdeas(exercise: string | undefined, limit = 20): Promise<UnnamedIdea[]> {
  return db().$queryRaw<UnnamedIdea[]>`
    SELECT s."exercise", r."body"->>'signature' AS "signature",
           count(*)::int AS "submissions", count(DISTINCT s."userId")::int AS "people",
           (array_agg(s."language" ORDER BY s."id" DESC))[1] AS "language",
           (array_agg(s."source" ORDER BY s."id" DESC))[1] AS "sample"
    FROM "Report" r JOIN "Submission" s ON s."id" = r."submissionId"
    WHERE r."body"->>'signature' IS NOT NULL AND s."source" <> ALL(${starters()}) AND (${exercise ?? null}::text IS NULL OR s."exercise" = ${exercise ?? null})
    GROUP BY 1, 2
    ORDER BY "people" DESC, "submissions" DESC, "signature"
    LIMIT ${limit}`;
}

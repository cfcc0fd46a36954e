/** @file An exercise as a lecture hall may see it: how many came how far, and the ideas and programs behind, without anything that tells whose. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { funnelOf } from '#server/classes/insight-funnel.ts';
import { type Group, groupFor, groupSchema, insightGroup, learnersOf } from '#server/classes/insight-group.ts';
import { nameOf } from '#server/classes/insight-misconceptions.ts';
import { namesNobody, type Person } from '#server/classes/insight-names.ts';
import type { ProjectorView } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';

export const projectorSchema = groupSchema.extend({
  exercise: z.string().max(80),
  /** Programs are sent only when somebody wants them shown. */
  code: z.enum(['on', 'off']).default('off'),
});
export type ProjectorInput = z.infer<typeof projectorSchema>;

const mostIdeas = 5;
const mostSamples = 2;
/** Programs of an idea that are looked at to find those. */
const mostCandidates = 8;

/** @throws as `groupFor`; Problem `unknown-exercise` */
export async function projectorView(
  user: Actor | null,
  classId: string,
  input: ProjectorInput,
  locale: Locale,
): Promise<ProjectorView> {
  const group = await groupFor(user, classId, input);
  const { slug, title } = exerciseOr404(input.exercise);
  const [{ learners }, { opened, tried, solved }, ideas] = await Promise.all([
    insightGroup(user, classId, input),
    funnelOf(group, slug),
    ideasIn(group, slug),
  ]);
  const ids = ideas.map(({ id }) => id);
  const samples = input.code === 'on' && ids.length > 0 ? await samplesOf(group, slug, ids) : () => none;
  return {
    ...{ exercise: slug, title: title[locale], learners, opened, tried, solved },
    misconceptions: ideas.map((idea) => ({ ...idea, name: nameOf(idea.id, locale), ...samples(idea.id) })),
  };
}

type Idea = Omit<ProjectorView['misconceptions'][number], 'name' | 'samples' | 'withheld'>;
type Samples = Pick<ProjectorView['misconceptions'][number], 'samples' | 'withheld'>;

const none: Samples = { samples: [], withheld: 0 };

const ideasIn = (group: Group, exercise: string) => db().$queryRaw<Idea[]>`
  SELECT idea AS id, count(DISTINCT "userId")::int AS learners, count(DISTINCT "userId") FILTER (WHERE latest)::int AS open
  FROM (${learnersOf(group)}) l JOIN "ShownIdea" USING ("userId") WHERE kind = 'exercise' AND slug = ${exercise}
  GROUP BY idea ORDER BY open DESC, learners DESC, id LIMIT ${mostIdeas}`;

interface Candidate {
  readonly idea: string;
  readonly userId: string;
  readonly language: string;
  readonly source: string;
}

/** By idea: programs that name nobody, those of learners who still have the idea first. */
async function samplesOf(group: Group, exercise: string, ids: readonly string[]): Promise<(id: string) => Samples> {
  const [candidates, people] = await Promise.all([candidatesFor(group, exercise, ids), peopleOf(group)]);
  const harmless = namesNobody(people);
  return (id) => {
    const samples: Samples['samples'][number][] = [];
    let withheld = 0;
    for (const { userId, language, source } of candidates.filter(({ idea }) => idea === id)) {
      if (samples.length === mostSamples) break;
      if (!harmless(source, userId)) withheld += 1;
      else if (!samples.some((sample) => sample.source === source)) samples.push({ language, source });
    }
    return { samples, withheld };
  };
}

const candidatesFor = (group: Group, exercise: string, ids: readonly string[]) => db().$queryRaw<Candidate[]>`
  WITH own AS (
    SELECT DISTINCT ON (idea, "userId") idea, "userId", "workId", at, latest
    FROM (${learnersOf(group)}) l JOIN "ShownIdea" USING ("userId")
    WHERE kind = 'exercise' AND slug = ${exercise} AND idea = ANY(${ids}) ORDER BY idea, "userId", at DESC, "workId" DESC
  ),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY idea ORDER BY latest DESC, at DESC) AS place FROM own)
  SELECT idea, r."userId", s.language, s.source FROM ranked r JOIN "Submission" s ON s.id = "workId"
  WHERE place <= ${mostCandidates} ORDER BY idea, place`;

/** Everybody who is or was in the class, teachers too. */
async function peopleOf({ classId }: Group): Promise<Person[]> {
  const rows = await db().classMember.findMany({
    where: { classId },
    select: {
      ...{ userId: true, name: true, email: true, studentId: true, login: true },
      user: { select: { name: true, email: true } },
    },
  });
  const known = (...texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));
  return rows.map(({ userId, name, email, studentId, login, user }) => ({
    userId,
    names: known(name, user?.name),
    handles: known(email, user?.email, studentId, login),
  }));
}

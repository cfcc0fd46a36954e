/** @file All that is stored of a person, as one file for them. */
import 'server-only';
import { audit } from '#server/audit.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { leaveFirst } from '#server/student-view.ts';
import type { User } from '#server/users.ts';
import { jsonFile, type ZippedFile, zipped } from '#server/zip.ts';

/**
 * Guests have data of their own, too. Keys to quizzes, seeds and what teachers noted among themselves are not in it.
 * @throws Problem `not-signed-in`, `rate-limited`
 */
export async function ownData(user: User | null): Promise<ReadableStream<Uint8Array>> {
  if (!user) throw new Problem('not-signed-in', 'There is nothing stored of you.');
  if (user.viewing) throw new Problem('student-view', leaveFirst);
  await countRequest('own-data', user.id);
  if (!user.guest) await audit(db(), 'own-data-taken', { by: user, of: user });
  return zipped(filesOf(user.id));
}

async function* filesOf(userId: string): AsyncGenerator<ZippedFile> {
  const mine = { where: { userId } } as const;
  const { passwordHash, ...account } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const identities = await db().account.findMany({ ...mine, select: { provider: true, providerAccountId: true } });
  yield jsonFile('account.json', { ...account, hasPassword: passwordHash !== null, identities });
  const log = { where: { OR: [{ byId: userId }, { ofId: userId }] }, select: { at: true, act: true, detail: true } };
  yield jsonFile('account-log.json', await db().auditEvent.findMany({ ...log, orderBy: { id: 'asc' } }));
  yield jsonFile('drafts.json', await db().draft.findMany(mine));
  yield jsonFile('draft-history.json', await db().draftVersion.findMany(mine));
  yield jsonFile('progress.json', {
    exercises: await db().progress.findMany(mine),
    lessons: await db().lessonReading.findMany(mine),
  });
  yield jsonFile('comments.json', await db().comment.findMany({ ...mine, include: { versions: true } }));
  yield jsonFile('likes.json', await db().commentLike.findMany(mine));
  yield jsonFile('reports-of-comments.json', await db().commentReport.findMany(mine));
  yield jsonFile('reviews.json', await db().review.findMany({ ...mine, omit: { seed: true } }));
  yield jsonFile('classes.json', await membershipsOf(userId));
  yield* submissionFiles(userId);
  yield* attemptFiles(userId);
}

const membershipsOf = (userId: string) =>
  db().classMember.findMany({
    where: { userId },
    include: {
      class: { select: { name: true, zone: true } },
      section: { select: { name: true } },
      extensions: true,
      overrides: { omit: { byId: true } },
      comments: { where: { deletedAt: null }, omit: { byId: true } },
    },
  });

const pageSize = 50;

/** In pages: somebody may have handed in thousands of programs. */
async function* submissionFiles(userId: string): AsyncGenerator<ZippedFile> {
  for (let after = ''; ; ) {
    const rows = await db().submission.findMany({
      where: { userId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      omit: { seed: true, userId: true, verdict: true, status: true, score: true, ideas: true, version: true },
      include: { report: { select: { verdict: true, status: true, score: true, misconception: true } } },
    });
    for (const { source, ...row } of rows) {
      const path = `submissions/${row.exercise}/${row.id}`;
      yield { path: `${path}.${row.language === 'python' ? 'py' : 'ts'}`, text: source };
      yield jsonFile(`${path}.json`, row);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function* attemptFiles(userId: string): AsyncGenerator<ZippedFile> {
  const rows = await db().quizAttempt.findMany({
    where: { userId },
    orderBy: { startedAt: 'asc' },
    omit: { seed: true, userId: true },
    // Scores and misconceptions of a test may not be told yet; what was typed is theirs at any time.
    include: { responses: { select: { item: true, response: true, flagged: true, savedAt: true, seconds: true } } },
  });
  for (const { score, ...row } of rows) yield jsonFile(`attempts/${row.quiz}/${row.id}.json`, row);
}

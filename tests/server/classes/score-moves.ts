import { learnerMoves } from '#tests/server/classes/score-moves-learner.ts';
import { teacherMoves } from '#tests/server/classes/score-moves-teacher.ts';
import type { ScoreWorld } from '#tests/server/classes/score-world.ts';

/** What is done more often than the rest. */
const often = ['handIn', 'handIn', 'handInGraded', 'grade', 'quiz', 'mark', 'override', 'extend', 'join'] as const;

/** Whatever can change a score, each once or more, in an order of chance. @returns its name, with how it was refused if it was */
export async function* scoreMoves(world: ScoreWorld): AsyncGenerator<string> {
  const moves = { ...learnerMoves(world), ...teacherMoves(world) };
  const names = [...(Object.keys(moves) as (keyof typeof moves)[]), ...often];
  const order = names.map((name) => [world.random(), name] as const).toSorted(([one], [other]) => one - other);
  for (const [, name] of order) yield `${name}${await refusal(moves[name])}`;
}

/** What the rules do not allow changes nothing, which is to be seen too. */
async function refusal(move: () => Promise<unknown>): Promise<string> {
  try {
    await move();
    return '';
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem' && 'code' in error) return `: ${error.code}`;
    throw error;
  }
}

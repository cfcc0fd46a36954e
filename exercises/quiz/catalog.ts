import aNetwork from '#exercises/quiz/a-network/quiz.ts';
import deeper from '#exercises/quiz/deeper/quiz.ts';
import final from '#exercises/quiz/final/quiz.ts';
import learning from '#exercises/quiz/learning/quiz.ts';
import loss from '#exercises/quiz/loss/quiz.ts';
import oneNeuron from '#exercises/quiz/one-neuron/quiz.ts';
import recommender from '#exercises/quiz/recommender/quiz.ts';
import training from '#exercises/quiz/training/quiz.ts';
import type { Quiz } from '#grader/quiz/item.ts';

/** The quizzes in the course's order: one for each unit, by its slug, and `final`. */
export const quizzes: readonly Quiz[] = [oneNeuron, aNetwork, loss, learning, training, deeper, recommender, final];

const bySlug = new Map(quizzes.map((quiz) => [quiz.slug, quiz]));

export const quizBySlug = (slug: string): Quiz | undefined => bySlug.get(slug);

import { parameterised } from '#exercises/quiz/define.ts';
import { losses } from '#exercises/quiz/loss/day.ts';
import { listed, maths } from '#exercises/quiz/numbers.ts';
import { sub, sum } from '#grader/autograd/value.ts';

const python = (watched: readonly number[], guessed: readonly number[]) => `watched = [${watched.join(', ')}]
guessed = [${guessed.join(', ')}]
one = 0
two = 0
three = 0
for y, guess in zip(watched, guessed):
    one += y - guess
    two += abs(y - guess)
    three += (y - guess) ** 2
print(one)
print(two)
print(three)`;

const typescript = (watched: readonly number[], guessed: readonly number[]) => `const watched = [${watched.join(', ')}];
const guessed = [${guessed.join(', ')}];
let one = 0;
let two = 0;
let three = 0;
watched.forEach((y, i) => {
  one += y - guessed[i];
  two += Math.abs(y - guessed[i]);
  three += (y - guessed[i]) ** 2;
});
console.log(one);
console.log(two);
console.log(three);`;

export const threeTotals = parameterised({
  id: 'three-totals',
  kind: 'trace',
  concepts: ['loss'],
  generate: (random) => {
    const watched = [random.int(8, 15), random.int(20, 30), random.int(3, 12)];
    const errors = random.shuffle([random.int(2, 5), -random.int(2, 5), random.pick([-1, 1]) * random.int(1, 3)]);
    return { watched, guessed: watched.map((y, i) => y - (errors[i] ?? 0)) };
  },
  build: ({ watched, guessed }) => {
    const pairs = watched.map((y, i) => [y, guessed[i] ?? 0] as const);
    const bare = sum(pairs.map(([y, guess]) => sub(y, guess))).data;
    const absolute = sum(pairs.map(([y, guess]) => losses.absolute(y, guess))).data;
    const squared = sum(pairs.map(([y, guess]) => losses.squared(y, guess))).data;
    if (Math.abs(bare) > 2 || guessed.some((guess) => guess < 1)) return null;
    const errors = listed(pairs.map(([y, guess]) => maths(y - guess)));
    return {
      facts: {
        code: { python: python(watched, guessed), typescript: typescript(watched, guessed) },
        output: [bare, absolute, squared].map(String),
        wrong: [{ answer: [absolute, absolute, squared].map(String), misconception: 'errors-never-cancel' }],
      },
      prompt: {
        en: 'How many minutes somebody watched each of three videos, and what was guessed. What does the program print, line by line?',
        zh: '某人看三个视频各看了多少分钟，以及事先猜的分钟数，都在程序里。它会依次输出哪三行？',
      },
      explanation: {
        en: `The errors are ${errors.en}. Added up as they are, they nearly cancel: ${maths(bare)}, as if the guesses were ${bare === 0 ? 'perfect' : 'almost perfect'}. As distances they come to ${maths(absolute)}, as squares to ${maths(squared)}. So a loss takes away the signs **before** it adds up.`,
        zh: `误差依次是 ${errors.zh}。原样相加，几乎全抵消了，只剩 ${maths(bare)}，看上去猜得${bare === 0 ? '分毫不差' : '几乎分毫不差'}。按距离相加是 ${maths(absolute)}，按平方相加是 ${maths(squared)}。所以，损失总是**先**去掉正负号，再相加。`,
      },
    };
  },
});

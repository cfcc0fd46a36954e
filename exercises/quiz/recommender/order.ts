import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { numberFacts, rounded } from '#exercises/quiz/numbers.ts';

interface Shown {
  readonly p: number;
  readonly clicked: boolean;
}

/** Over all pairs of a clicked item and one that was not: how often the clicked one is above, and level. */
function pairs(shown: readonly Shown[]) {
  const [yes, no] = [shown.filter(({ clicked }) => clicked), shown.filter(({ clicked }) => !clicked)];
  const all = yes.flatMap((one) => no.map((other) => Math.sign(one.p - other.p)));
  const count = (sign: number) => all.filter((each) => each === sign).length;
  return { won: count(1), level: count(0), lost: count(-1), all: all.length };
}

export const nextDay = parameterised({
  id: 'the-next-day',
  kind: 'number',
  concepts: ['ranking'],
  generate: (random) => {
    const [twice = 0, ...others] = random.shuffle([5, 11, 18, 24, 31, 38, 45, 52, 60, 68]);
    const values = [twice, twice, ...others.slice(0, 4)].map((value) => value / 100);
    const labels = random.shuffle([true, true, true, false, false, false]);
    return values.map((p, i) => ({ p, clicked: labels[i] ?? false })).toSorted((one, other) => other.p - one.p);
  },
  build: (shown) => {
    const { won, level, lost, all } = pairs(shown);
    const right = (won + level / 2) / all;
    const correct = shown.filter(({ p, clicked }) => p >= 0.5 === clicked).length / shown.length;
    const facts = numberFacts({
      right,
      decimals: 2,
      wrong: {
        'ties-count-full': (won + level) / all,
        'ties-ignored': won / all,
        'counts-lost-pairs': (lost + level / 2) / all,
        'accuracy-not-auc': correct,
        'divides-by-all-pairs': (won + level / 2) / 15,
      },
    });
    if (!facts || level !== 1) return null;
    const rows = shown.map(({ p, clicked }) => ({ p: p.toFixed(2), clicked }));
    const row = (yes: string, no: string) =>
      rows.map(({ p, clicked }) => `| ${p} | ${clicked ? yes : no} |`).join('\n');
    const fraction = `$\\frac{${won} + \\frac{1}{2}}{${all}} \\approx ${rounded(right, 3)}$`;
    return {
      facts,
      prompt: {
        en: `Six videos were shown, and the next day it is known which of them were clicked:\n\n| p | Clicked |\n|---|---|\n${row('yes', 'no')}\n\nWhat is the AUC? (Two decimals.)`,
        zh: `展示了六个视频，第二天知道了哪些被点击：\n\n| p | 点击 |\n|---|---|\n${row('有', '无')}\n\nAUC 是多少？（保留两位小数。）`,
      },
      explanation: {
        en: `Three clicked videos meet three others, in $${all}$ pairs. In $${won}$ of them the clicked one stands above, in $${lost}$ below, and one pair is level and counts ½: ${fraction}. ${right > 0.5 ? 'That is better than blind chance' : 'A coin would have done no worse'}; how large the probabilities are plays no part.`,
        zh: `三个点过的对三个没点的，一共 $${all}$ 对。点过的排在前面的有 $${won}$ 对，排在后面的有 $${lost}$ 对，还有一对打平，算 ½：${fraction}。${right > 0.5 ? '这比闭着眼睛排要好' : '抛硬币也不会比这更差'}；概率本身有多大，并不起作用。`,
      },
    };
  },
});

export const neverShown = fixed({
  id: 'never-shown',
  kind: 'choice',
  concepts: ['ranking', 'logistic-regression'],
  prompt: {
    en: 'A new concert film starts with a low $p$ and is never shown to anybody. The model goes on learning from its own log, day after day. What does it find out about the film in a month?',
    zh: '一部新的音乐会影片起步时 $p$ 很低，所以从没展示给任何人。模型每天都从自己的日志里继续学习。一个月之后，它对这部影片知道了些什么？',
  },
  explanation: {
    en: 'Every line of the log is an impression, and without impressions there are no lines: neither a yes nor a no. The model’s first guess is never put to the test, so it stays, right or wrong. That is the feedback loop. Good systems break it by now and then showing something they are unsure of.',
    zh: '日志的每一行都是一次展示；没有展示，就没有这样的行：既没有“是”，也没有“否”。模型最初的猜测从未受过检验，是对是错，都只好一直留着。这就是反馈循环。好的系统会时不时拿出一些自己没把握的东西来展示，把它打破。',
  },
  facts: {
    options: [
      {
        text: { en: 'Nothing: it stays at its first guess.', zh: '什么也没有：一直停留在最初的猜测上。' },
        right: true,
      },
      {
        text: { en: 'That nobody wants it, since nobody has clicked on it.', zh: '没有人想看它，因为谁也没点过。' },
        misconception: 'silence-is-a-no',
      },
      {
        text: {
          en: 'Its true click rate, since training never ends.',
          zh: '它真实的点击率，因为训练从不停止。',
        },
        misconception: 'training-finds-everything',
      },
      {
        text: {
          en: 'That its $p$ was too low, since the loss keeps rising.',
          zh: '它的 $p$ 太低了，因为损失不断上升。',
        },
        why: {
          en: 'The loss is computed over the lines of the log. The film is in none of them.',
          zh: '损失是对日志的各行求的，而这部影片一行也没有。',
        },
      },
    ],
  },
});

import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { accuracyOf, lossOf, meanLoss } from '#exercises/quiz/loss/day.ts';
import { even, hundredths, maths, rounded } from '#exercises/quiz/numbers.ts';

/** The lesson's other members. */
const others = [
  { y: 1, guess: 0.87 },
  { y: 1, guess: 0.79 },
  { y: 0, guess: 0.61 },
];

export const whatGetsBetter = parameterised({
  id: 'what-gets-better',
  kind: 'choices',
  concepts: ['loss', 'log-loss'],
  generate: (random) => ({ from: hundredths(random, 0.75, 0.97), to: hundredths(random, 0.3, 0.72) }),
  build: ({ from, to }) => {
    if (Math.abs(to - 0.5) < 0.02) return null;
    const [before, after] = [from, to].map((guess) => ({ y: 0, guess }));
    if (!before || !after) return null;
    const accuracy = [before, after].map((member) => accuracyOf([member, ...others]));
    const risen = (accuracy[1] ?? 0) > (accuracy[0] ?? 0);
    const mean = [before, after].map((member) => even(meanLoss('log', [member, ...others]), 2));
    const squared = [before, after].map((member) => even(lossOf('squared', member), 2));
    const share = accuracy.map((value) => maths(value));
    return {
      facts: {
        options: [
          { text: { en: 'the squared loss of member B', zh: '会员 B 的平方损失' }, right: true },
          { text: { en: 'the mean log loss of all four members', zh: '四位会员的平均对数损失' }, right: true },
          {
            text: { en: 'the accuracy over all four members', zh: '四位会员的准确率' },
            ...(risen ? { right: true } : { misconception: 'accuracy-follows-loss' }),
          },
          {
            text: { en: 'the log loss of member A', zh: '会员 A 的对数损失' },
            why: {
              en: 'Each member’s loss looks at that member’s own prediction; here only that of B was moved.',
              zh: '每位会员的损失只看自己的预测值，而这里变动的只有 B 的。',
            },
          },
        ],
      },
      prompt: {
        en: `Member B left the shop without the jacket ($y = 0$). The network’s prediction for B goes down from $${from}$ to $${to}$; those for A, C and D stay at 0.87, 0.79 and 0.61, with the labels 1, 1 and 0. Which of these get better?`,
        zh: `会员 B 没买夹克就走了（$y = 0$）。网络对 B 的预测值从 $${from}$ 降到 $${to}$；A、C、D 的预测值仍是 0.87、0.79、0.61，标签是 1、1、0。下面哪些会变好？`,
      },
      explanation: {
        en: `B’s squared loss falls from ${squared[0]} to ${squared[1]}, and the mean log loss from ${mean[0]} to ${mean[1]}: a loss notices every step. Accuracy only asks on which side of ½ a prediction lies. Now ${rounded(to)} is ${risen ? 'below ½, so it jumps' : 'still above ½, so it stays where it was'}: ${share[0]} before, ${share[1]} after.`,
        zh: `B 的平方损失从 ${squared[0]} 降到 ${squared[1]}，平均对数损失从 ${mean[0]} 降到 ${mean[1]}：每走一步，损失都看得见。准确率只问预测值在 ½ 的哪一侧。现在 ${rounded(to)} ${risen ? '到了 ½ 以下，所以它跳了上去' : '仍在 ½ 以上，所以它原地不动'}：之前是 ${share[0]}，之后是 ${share[1]}。`,
      },
    };
  },
});

export const whyNotAccuracy = fixed({
  id: 'why-not-accuracy',
  kind: 'free',
  concepts: ['loss', 'derivative'],
  points: 3,
  prompt: {
    en: '“What I want in the end is that the network is right as often as possible,” says the shop owner. “So train it on the accuracy, and spare me the log loss.” Answer her in a few sentences: why can a network not learn from accuracy, what does log loss do better, and what is accuracy still good for?',
    zh: '“我最终要的，就是网络尽可能多地判对，”店主说，“那就直接用准确率来训练，别跟我提什么对数损失。”请用几句话回答她：网络为什么没法从准确率里学习？对数损失好在哪里？准确率还有什么用处？',
  },
  explanation: {
    en: 'To learn, one needs to know in which direction things get better, and that is what a slope says.',
    zh: '要学习，就得知道往哪个方向走会变好，而这正是斜率告诉我们的。',
  },
  facts: {
    rubric: [
      {
        id: 'flat',
        points: 1,
        title: {
          en: 'Accuracy is flat nearly everywhere: a small change of a parameter does not move it',
          zh: '准确率几乎处处是平的：参数稍微改动，它毫无反应',
        },
      },
      {
        id: 'direction',
        points: 1,
        title: {
          en: 'Log loss reacts to every change and says direction and urgency, also for sure mistakes',
          zh: '对数损失对每一点改动都有反应，说得出方向和急迫程度，对自信的错误也一样',
        },
      },
      {
        id: 'report',
        points: 1,
        title: { en: 'Accuracy still serves for reports', zh: '准确率仍可用来汇报' },
      },
    ],
    model: {
      en: 'Accuracy only changes when some prediction crosses ½. Nudge a parameter a little, and mostly none does: the accuracy stays the same, its slope is 0, and the network is not told which way to go. Log loss moves with every nudge. Its slope says in which direction each prediction should go and how urgently, loudest where the network is sure and wrong; and a smaller log loss brings most predictions to the right side of ½ as well. In the end you may well be told the accuracy, because it is easy to understand. Only watch out when nearly all labels are the same: then saying “no” to everybody looks good too.',
      zh: '只有当某个预测值越过 ½ 时，准确率才会变。把参数稍微动一动，多半一个也没越过：准确率不变，斜率为 0，网络不知道该往哪边走。对数损失则是一动就有反应。它的斜率说明每个预测值该往哪边走、有多急，在又错又自信的地方喊得最响；而对数损失降下来，大多数预测值也就到了 ½ 正确的一侧。最后向您汇报时，当然可以用准确率，因为它好懂。只是要当心标签几乎都相同的情况：那时对谁都说“不”，看上去也很准。',
    },
  },
});

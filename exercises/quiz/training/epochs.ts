import { fixed, parameterised } from '#exercises/quiz/define.ts';

/** Losses in thousandths: both fall, the validation loss with a bump on its way, until it turns. */
interface Row {
  readonly epoch: number;
  readonly seen: number;
  readonly fresh: number;
}

const shown = (thousandths: number) => (thousandths / 1000).toFixed(3);

export const bestEpoch = parameterised({
  id: 'best-epoch',
  kind: 'choice',
  concepts: ['training-loop', 'debugging'],
  generate: (random) => {
    const best = random.int(3, 4);
    const unit = random.pick([10, 20, 25, 50]);
    let seen = random.int(280, 300);
    let fresh = seen - random.int(6, 9);
    return Array.from({ length: 7 }, (_, i): Row => {
      seen -= i < 2 ? 45 + random.int(0, 12) : random.int(15, 28);
      if (i < 2) fresh -= 35;
      else if (i === 2) fresh += random.int(3, 9);
      else if (i <= best) fresh -= random.int(22, 34);
      else fresh += random.int(12, 26);
      return { epoch: (i + 1) * unit, seen, fresh };
    });
  },
  build: (rows) => {
    const best = rows.toSorted((one, other) => one.fresh - other.fresh)[0];
    const [start, low, bump] = rows;
    const last = rows.at(-1);
    if (!best || !start || !low || !bump || !last) return null;
    const gaps = rows.map(({ seen, fresh }) => fresh - seen);
    const [narrowest = 0, ...others] = gaps;
    if (narrowest < 1 || others.some((gap) => gap < narrowest + 5) || last.seen < 15) return null;
    const misconceptions = new Map([
      [start, 'smallest-gap'],
      [low, 'stops-at-first-rise'],
      [last, 'trusts-training-loss'],
    ]);
    const lines = rows.map(({ epoch, seen, fresh }) => `| ${epoch} | ${shown(seen)} | ${shown(fresh)} |`).join('\n');
    const table = (heads: string) => `| ${heads} |\n|---|---|---|\n${lines}`;
    return {
      facts: {
        options: rows.map((row) => {
          const misconception = misconceptions.get(row);
          return {
            text: { en: `after ${row.epoch} epochs`, zh: `第 ${row.epoch} 个轮次之后` },
            ...(row === best ? { right: true } : {}),
            ...(misconception ? { misconception } : {}),
          };
        }),
      },
      prompt: {
        en: `The parameters were kept at regular intervals, together with two losses:\n\n${table('Epoch | Training | Validation')}\n\nWhich of these parameters should the shop use?`,
        zh: `训练时每隔一段存一次参数，同时记下两个损失：\n\n${table('轮次 | 训练 | 验证')}\n\n小店应该用哪一次存下的参数？`,
      },
      explanation: {
        en: `The shop wants to be right about members the network has not seen, and the validation loss stands for them. It is lowest after ${best.epoch} epochs, at ${shown(best.fresh)}. The rise from ${shown(low.fresh)} to ${shown(bump.fresh)} was a bump only. After ${best.epoch} epochs it turns for good, while the training loss goes on falling to ${shown(last.seen)}: the network learns its examples by heart.`,
        zh: `小店关心的是网络没见过的会员，替他们说话的是验证损失。它在第 ${best.epoch} 个轮次之后最小，是 ${shown(best.fresh)}。从 ${shown(low.fresh)} 升到 ${shown(bump.fresh)}，只是个小坎。过了第 ${best.epoch} 个轮次，它就真的掉头向上了，训练损失却一直降到 ${shown(last.seen)}：网络开始死记样本。`,
      },
    };
  },
});

export const flatFor = fixed({
  id: 'flat-for-thirty-epochs',
  kind: 'choice',
  concepts: ['training-loop', 'debugging'],
  prompt: {
    en: 'For thirty epochs the loss has been sitting at 0.25, just what one gets for saying 0.5 to everybody. The network can learn two of the examples by heart, so the program seems to be right. What do you make of it?',
    zh: '一连三十个轮次，损失都停在 0.25，正好等于对谁都说 0.5 时的损失。拿两个样本来试，网络能把它们记住，可见程序似乎没有错。你怎么看？',
  },
  explanation: {
    en: 'A flat stretch may be a plateau, which ends, or a valley, which does not. From inside they look the same, since on a plateau the slope is tiny but not zero. So one goes on for a while, and one tries other first weights and another learning rate: whichever gets away tells what it was.',
    zh: '平坦的一段可能是平台，走得出去；也可能是山谷，走不出去。身在其中看不出区别，因为平台上的斜率很小，却不是零。所以要再走一阵，也要换几组初始权重、换个学习率试试：有哪一次走出去了，就知道它是什么了。',
  },
  facts: {
    options: [
      {
        text: {
          en: 'It may be a plateau or a valley. Go on for a while, and try other starts.',
          zh: '可能是平台，也可能是山谷。再走一阵，并且换几个起点试试。',
        },
        right: true,
      },
      {
        text: {
          en: 'The way down is over; 0.25 is the best this network can do.',
          zh: '下坡路已经走完，这个网络最好也就是 0.25。',
        },
        misconception: 'standing-still-is-the-end',
      },
      {
        text: { en: 'The labels must be wrong.', zh: '一定是标签错了。' },
        why: {
          en: 'That is worth a look, but nothing here proves it: right labels give such curves, too.',
          zh: '查一查标签是应该的，但这里什么也证明不了：标签全对，也会有这样的曲线。',
        },
      },
      {
        text: { en: 'It is overfitting: stop at once.', zh: '这是过拟合，应当马上停下。' },
        why: {
          en: 'Whoever overfits has learned too much from the examples. Here nothing has been learned yet.',
          zh: '过拟合是从样本里学得太多，而这里还什么也没学到。',
        },
      },
    ],
  },
});

import { fixed } from '#exercises/quiz/define.ts';

export const whatTheCurveSays = fixed({
  id: 'what-the-curve-says',
  kind: 'matching',
  concepts: ['debugging'],
  prompt: {
    en: 'Five loss curves, told in words. What is most likely behind each of them? One cause is left over.',
    zh: '这里用文字描述了五条损失曲线。每一条背后最可能的原因是什么？有一个原因是多余的。',
  },
  explanation: {
    en: 'A wrong sign turns every step uphill. Steps that are too short lead the right way, only for ever. A step that is far too long throws the weights where the sigmoid is flat, and there the gradient ends. Labels that belong to others leave nothing to be learned, so the loss stays that of guessing. And if only the training loss is good, the examples were learned by heart. Left over are the examples of an epoch in fixed order: they make the curve tremble a little, and no more.',
    zh: '正负号反了，每一步都在上坡。步子太小，方向是对的，只是永远走不到。步子太大，权重一下子被甩到 Sigmoid 平坦的地方，梯度也就没有了。标签配错了人，就没有规律可学，损失只能停在瞎猜的水平。只有训练损失好看，说明样本是背下来的。剩下的是“样本总按同一顺序出现”：那只会让曲线稍微抖一抖。',
  },
  facts: {
    pairs: [
      [
        { en: 'It climbs steadily, epoch by epoch.', zh: '一个轮次接一个轮次，稳稳地上升。' },
        { en: 'A sign is the wrong way round.', zh: '正负号弄反了。' },
      ],
      [
        { en: 'It falls evenly, but by next to nothing.', zh: '一直在平稳地下降，可是降得微乎其微。' },
        { en: 'The learning rate is much too small.', zh: '学习率太小了。' },
      ],
      [
        {
          en: 'After the first steps it stands at 0.5, and never moves again.',
          zh: '头几步之后就停在 0.5，再也不动。',
        },
        { en: 'The learning rate is much too large.', zh: '学习率太大了。' },
      ],
      [
        { en: 'It wobbles about the loss of guessing.', zh: '在瞎猜的损失附近晃来晃去。' },
        { en: 'The inputs were shuffled, the labels were not.', zh: '输入打乱了，标签却没有跟着动。' },
      ],
      [
        { en: 'It falls in training and rises on new members.', zh: '训练数据上在下降，新会员上在上升。' },
        { en: 'The network is overfitting.', zh: '网络过拟合了。' },
      ],
    ],
    others: [{ en: 'The examples always come in the same order.', zh: '样本总是按同样的顺序出现。' }],
  },
});

export const wonderfulAtHome = fixed({
  id: 'wonderful-at-home',
  kind: 'free',
  concepts: ['debugging', 'training-loop'],
  points: 3,
  prompt: {
    en: '“The loss on all our files is 0.001,” the shop owner rejoices. Two weeks later she is less happy: with new customers the network is hardly better than a coin. Explain to her what may have happened, how one could have noticed before, and what you would do now. A few sentences will do.',
    zh: '“在我们全部档案上，损失只有 0.001！”店主很高兴。两周之后她就不太高兴了：碰上新顾客，网络比抛硬币好不了多少。请向她解释可能发生了什么、事先怎样才能发现、现在你打算怎么做。写几句话就行。',
  },
  explanation: {
    en: 'A loss on examples that were trained on says how well these are known. What counts is the loss on examples that played no part.',
    zh: '在训练过的样本上，损失只说明这些样本记得有多牢。真正算数的，是没有参与训练的样本上的损失。',
  },
  facts: {
    rubric: [
      {
        id: 'what-happened',
        points: 1,
        title: {
          en: 'Names overfitting, or another cause that fits, such as new customers standardised by a mean of their own',
          zh: '指出过拟合，或其他说得通的原因，例如新顾客是用他们自己的平均值标准化的',
        },
      },
      {
        id: 'how-to-notice',
        points: 1,
        title: {
          en: 'Would have kept members aside and measured the loss on them',
          zh: '应当事先留出一部分会员，在他们身上测损失',
        },
      },
      {
        id: 'what-to-do',
        points: 1,
        title: {
          en: 'Proposes a remedy: more examples, a smaller network, early stopping, or repairing the preparation',
          zh: '提出办法：更多样本、更小的网络、早停，或者改正数据处理',
        },
      },
    ],
    model: {
      en: 'The network was examined on the very members it had learned from. A loss of 0.001 then only shows that it knows them by heart, accidents and all: the jacket bought as a present, the member who had one already. That is overfitting. It would have shown at once if some members had been kept from the training: on them the loss falls at first and then rises. So I would split the files, train again, and keep the parameters of the epoch at which the loss on the validation data is lowest; a smaller network and more members help, too. I would also check whether new customers are prepared as the old ones were, with the mean and the standard deviation of the training data. What comes of it I would test once, on members that nobody has looked at.',
      zh: '考网络用的，正是它学过的那些会员。这时损失 0.001 只说明它把这些人背下来了，连偶然也一起背了：有人买夹克是为了送人，有人没买是因为已经有一件。这就是过拟合。只要事先留出一部分会员不参加训练，马上就能看出来：他们的损失先降后升。所以我会把档案分开，重新训练，留下验证数据上损失最小的那个轮次的参数；网络小一点、会员多一些，也有帮助。我还会检查新顾客的数据是不是照老办法处理的，也就是用训练数据的平均值和标准差。最后的结果，用谁也没看过的会员来测，只测一次。',
    },
  },
});

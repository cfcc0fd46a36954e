/** @file Who is in the demo class: made-up people with Chinese and other names, each as they would write it, with a login. */
import type { Random } from '#grader/random.ts';

export interface Name {
  readonly name: string;
  readonly login: string;
  readonly chinese: boolean;
}

type Spelling = readonly [written: string, latin: string];

const spellings = (text: string): Spelling[] =>
  text.split(' ').map((each) => {
    const [written = '', latin = ''] = each.split(':');
    return [written, latin];
  });

const surnames = spellings(
  '王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 赵:zhao 吴:wu 周:zhou 徐:xu 孙:sun 马:ma 朱:zhu 胡:hu 林:lin 郭:guo 何:he 高:gao 罗:luo',
);
const given = spellings(
  '晓雯:xiaowen 子墨:zimo 雨桐:yutong 浩然:haoran 思源:siyuan 嘉怡:jiayi 明哲:mingzhe 诗涵:shihan 宇航:yuhang 静:jing 文博:wenbo 欣妍:xinyan 志远:zhiyuan 婉清:wanqing 天佑:tianyou 若曦:ruoxi 俊杰:junjie 梦琪:mengqi 一鸣:yiming 雪:xue',
);
const firsts = spellings(
  'Amara:amara Jonas:jonas Leila:leila Mateo:mateo Noor:noor Oskar:oskar Priya:priya Rosa:rosa Samir:samir Tessa:tessa Yara:yara Zoé:zoe Anton:anton Bela:bela Chiara:chiara Daan:daan Elif:elif Femi:femi',
);
const lasts = spellings(
  "Adeyemi:adeyemi Brandt:brandt Castillo:castillo Dubois:dubois Eriksen:eriksen Farouk:farouk Gupta:gupta Horvat:horvat Ito:ito Jansen:jansen Kowalska:kowalska Lindqvist:lindqvist Moreau:moreau Novák:novak O'Brien:obrien Petrov:petrov Quispe:quispe Rossi:rossi",
);

const chineseNames = surnames.flatMap(([surname, latin]) =>
  given.map(([name, spelt]): Name => ({ name: `${surname}${name}`, login: `${spelt}.${latin}`, chinese: true })),
);
const otherNames = firsts.flatMap(([first, latin]) =>
  lasts.map(([last, spelt]): Name => ({ name: `${first} ${last}`, login: `${latin}.${spelt}`, chinese: false })),
);

/** Nobody twice; 724 at most. */
export function namesOf(count: number, random: Random): Name[] {
  const chinese = random.shuffle(chineseNames);
  const others = random.shuffle(otherNames);
  const share = Math.max(count - others.length, Math.round(count * 0.55));
  return random.shuffle([...chinese.slice(0, share), ...others.slice(0, count - share)]);
}

export const teachers = {
  instructor: { name: '沈知微', login: 'teacher' },
  assistant: { name: 'Ines Carvalho', login: 'assistant' },
} as const;

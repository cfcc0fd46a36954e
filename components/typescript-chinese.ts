/** @file What TypeScript says most often to a learner, in Chinese: its own translations are larger than all of an exercise's page. */
/** By what it says in English; `$1` is what stands in quotation marks. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Type '(.+)' is not assignable to type '(.+)'\.$/, '类型“$1”不能赋给类型“$2”。'],
  [/^Argument of type '(.+)' is not assignable to parameter of type '(.+)'\.$/, '这里需要类型“$2”的参数，给的是“$1”。'],
  [/^Cannot find name '(.+)'\. Did you mean '(.+)'\?$/, '找不到名称“$1”，是不是想写“$2”？'],
  [/^Cannot find name '(.+)'\.$/, '找不到名称“$1”。'],
  [/^Property '(.+)' does not exist on type '(.+)'\. Did you mean '(.+)'\?$/, '类型“$2”没有属性“$1”，是不是想写“$3”？'],
  [/^Property '(.+)' does not exist on type '(.+)'\.$/, '类型“$2”没有属性“$1”。'],
  [/^Property '(.+)' is missing in type '(.+)' but required in type '(.+)'\.$/, '类型“$3”要求有属性“$1”，而“$2”没有。'],
  [/^Expected (\d+(?:-\d+)?) arguments?, but got (\d+)\.$/, '需要 $1 个参数，给了 $2 个。'],
  [/^Expected at least (\d+) arguments?, but got (\d+)\.$/, '至少需要 $1 个参数，只给了 $2 个。'],
  [/^Object is possibly '(.+)'\.$/, '这个值可能是“$1”。'],
  [/^'(.+)' is possibly '(undefined|null)'\.$/, '“$1”可能是“$2”。'],
  [/^A function whose declared type is neither .+ must return a value\.$/, '声明了返回类型的函数必须返回一个值。'],
  [/^Function lacks ending return statement .+\.$/, '函数并非每条路都有返回值：结尾缺少 return。'],
  [/^The left-hand side of an arithmetic operation must be .+\.$/, '算术运算的左边必须是数。'],
  [/^The right-hand side of an arithmetic operation must be .+\.$/, '算术运算的右边必须是数。'],
  [/^Operator '(.+)' cannot be applied to types '(.+)' and '(.+)'\.$/, '运算符“$1”不能用于“$2”和“$3”。'],
  [
    /^This comparison appears to be unintentional because the types '(.+)' and '(.+)' have no overlap\.$/,
    '“$1”和“$2”不可能相等，这个比较大概写错了。',
  ],
  [/^Cannot assign to '(.+)' because it is a constant\.$/, '“$1”是常量，不能再赋值。'],
  [/^Cannot redeclare block-scoped variable '(.+)'\.$/, '变量“$1”在这里已经声明过了。'],
  [/^Variable '(.+)' is used before being assigned\.$/, '变量“$1”还没有赋值就用了。'],
  [/^Block-scoped variable '(.+)' used before its declaration\.$/, '变量“$1”在声明之前就用了。'],
  [/^This expression is not callable\.$/, '这不是函数，不能调用。'],
  [/^Duplicate identifier '(.+)'\.$/, '名称“$1”重复了。'],
  [/^Duplicate function implementation\.$/, '这个函数写了两遍。'],
  [/^'(.+)' expected\.$/, '这里少了“$1”。'],
  [/^Expression expected\.$/, '这里少了一个表达式。'],
  [/^Declaration or statement expected\.$/, '这里应当是声明或语句。'],
  [/^Identifier expected\.$/, '这里少了一个名称。'],
  [/^Unterminated string literal\.$/, '字符串没有结束的引号。'],
  [/^Unterminated template literal\.$/, '模板字符串没有结束的反引号。'],
  [/^Invalid character\.$/, '代码里不能用这个字符。全角的标点和字母要改成半角。'],
  [/^Unreachable code detected\.$/, '这里的代码永远不会运行。'],
  [/^'(.+)' is declared but its value is never read\.$/, '声明了“$1”，但没有用到。'],
];

/** Line by line, since a cause stands under what it causes; what is not known stays as it is. */
export function inChinese(message: string): string {
  const line = (text: string) => {
    const sentence = text.trimStart();
    const [pattern, said] = sentences.find(([each]) => each.test(sentence)) ?? [];
    return pattern && said ? text.slice(0, text.length - sentence.length) + sentence.replace(pattern, said) : text;
  };
  return message.split('\n').map(line).join('\n');
}

/** What people may send who mean harm, or only mean to try. */
export const hostile: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'script in a line': 'a <img src=x onerror=alert(1)> b <b onclick="alert(1)">c</b>',
  'html block': '<div style="position:fixed;inset:0">\n\n**over all**\n\n</div>',
  iframe: '<iframe src="https://evil.example"></iframe>',
  svg: '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
  'half a tag': '<a href="javascript:alert(1)" \n\n>x</a>',
  comment: '<!-- <script> --> <script>alert(1)</script> -->',
  cdata: '<![CDATA[<script>alert(1)</script>]]>',
  javascript: '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](  javascript:alert(1))',
  'javascript, escaped': '[x](java&#115;cript:alert(1)) [y](java%0ascript:alert(1)) [z](&#x6A;avascript:alert(1))',
  'control characters in a scheme': '[x](\u0001javascript:alert(1)) [y](java\tscript:alert(1))',
  data: '[x](data:text/html;base64,PHNjcmlwdD4=) ![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  'other schemes':
    '[a](vbscript:x) [b](file:///etc/passwd) [c](mailto:a@b.c) [d](//evil.example) [e](/sign-out) [f](#top)',
  'name in an address': '[bank](https://bank.example@evil.example/)',
  'angle brackets': '<javascript:alert(1)> <https://ok.example/a> <mailto:a@b.c>',
  reference: '[x][1] ![y][1]\n\n[1]: javascript:alert(1) "onmouseover=alert(1)"',
  'title that breaks out':
    '[x](https://a.example "\\" onmouseover=\\"alert(1)") ![x](https://a.example/\'"onerror="alert(1))',
  image: '![spy](https://evil.example/pixel.png) ![](http://evil.example/b.png) ![figure](figure:network)',
  'autolink that breaks out': 'https://a.example/"onmouseover="alert(1) www.evil.example/<script>',
  'class of a code block': '```js" onload="alert(1)\nx\n```\n\n~~~forward amiss\nx\n~~~',
  href: '$\\href{javascript:alert(1)}{x}$ $\\url{javascript:alert(1)}$ $\\href{https://evil.example}{x}$',
  'html commands':
    '$\\htmlClass{forward}{x}$ $\\htmlId{main}{x}$ $\\htmlStyle{position:fixed}{x}$ $\\htmlData{own-keys=1}{x}$',
  includegraphics: '$\\includegraphics[height=9em]{https://evil.example/x.png}$',
  'broken formula': '$\\frac{1}{$ $\\notacommand$ $$\n\\begin{matrix} 1\n$$',
  'html in a formula':
    '$\\text{<img src=x onerror=alert(1)>}$ $<script>alert(1)</script>$ ```math\n</span><script>alert(1)</script>\n```',
  'error with html': '$\\<script>alert(1)</script>$',
  'huge rule': '$\\rule{99999em}{99999em}$ $\\kern-9999em x$ $\\raisebox{999em}{x}$ $\\hspace{-999em}x$',
  'own macro': '$\\gdef\\frac#1#2{STOLEN}\\global\\let\\sum\\relax x$',
  headings: '# one\n\n## two\n\nthree\n===',
  'task list': '- [ ] open\n- [x] done <input autofocus onfocus=alert(1)>',
  footnotes: 'a[^1] b[^<script>]\n\n[^1]: note <script>alert(1)</script>\n[^x"y]: z',
  'right to left': '\u202Egnp.exe\u202C \u2066hidden\u2069 שלום **world**',
};

const many = (text: string, times: number) => text.repeat(times).slice(0, 10_000);

/** What keeps a parser busy for seconds, or its stack full, unless it is never asked. */
export const heavy: Readonly<Record<string, string>> = {
  quotes: many('> ', 5_000),
  'quotes without blanks': many('>', 10_000),
  lists: `${many('- ', 4_999)}x`,
  'numbered lists': `${many('1. ', 3_000)}x`,
  'wide table': `${many('|a', 400)}\n${many('|-', 400)}\n${many('|\n', 4_000)}`,
  'very wide table': `${many('|a', 1_200)}|\n${many('|-', 1_200)}|\n${many('|x', 2_000)}`,
  'open emphasis': many('*a_', 3_300),
  'deep emphasis': `${many('**', 2_400)}a${many('**', 2_400)}`,
  brackets: many('[', 10_000),
  'open links': many('[a](', 2_500),
  images: many('![a](b)', 1_400),
  footnotes: `${many('[^1]', 2_000)}\n\n[^1]: x`,
  addresses: many('http://a.b ', 900),
  'www addresses': many('www.', 2_500),
  dollars: many('$ ', 5_000),
  'many formulas': many('$x$ ', 2_500),
  'many lines': many('a\n-\n', 2_500),
  'empty lines': `${many('\n', 9_000)}x`,
};

/** Heavy too, but only once it is read: what comes of them is bounded. */
export const deep: Readonly<Record<string, string>> = {
  'wide matrix': `$$\n\\begin{matrix}${many('&', 9_000)}\\end{matrix}\n$$`,
  'long formula': `$${many('x', 9_900)}$`,
  roots: `$${many('\\sqrt ', 240)}x$`,
  fractions: `$${many('\\frac1', 240)}x$`,
  brackets: `$${many('\\left(', 200)}x${many('\\right)', 200)}$`,
  scripts: `$${many('x^{', 300)}1${many('}', 300)}$`,
  braces: `$${many('{', 1_400)}$`,
  'nested lists': Array.from({ length: 130 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
  'nested emphasis': `${'*a **b '.repeat(200)}x${'** *'.repeat(200)}`,
  macros: '$\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\c\\c\\c\\c$',
  'macro without end': '$\\def\\a{\\a\\a}\\a$',
  entities: many('&#1;', 2_500),
  backslashes: many('\\', 10_000),
  'open tags': many('<a ', 3_000),
};

/** What people write. */
export const honest: Readonly<Record<string, { readonly text: string; readonly shows: string }>> = {
  formula: { text: 'Why is $\\frac{\\partial L}{\\partial w_1}$ not $0$?', shows: '<math' },
  'block formula': { text: '$$\ny = \\sigma(wx + b)\n$$', shows: 'katex-display' },
  'Chinese in a formula': { text: '$\\text{损失} = y$', shows: '损失' },
  link: {
    text: '[course](https://a.example/x?y=1&z=2)',
    shows: '<a href="https://a.example/x?y=1&amp;z=2" rel="nofollow ugc noopener">course</a>',
  },
  code: { text: '```python\nif a < b and c > d:\n    x *= 2\n```', shows: 'if a &lt; b and c &gt; d:' },
  generics: { text: 'Use Array<number> here', shows: 'Array&lt;number&gt;' },
  table: { text: '| a | b |\n|---|---|\n| 1 | 2 |', shows: '<td>1</td>' },
  rules: { text: 'a\n\n* * * * * * * * * * * * * *\n\n---------------------\n\nb', shows: '<hr/>' },
  'what was gone': { text: '~~wrong~~ **right**', shows: '<del>wrong</del> <strong>right</strong>' },
  Chinese: { text: '为什么要乘以 $h_1$？', shows: 'lang="zh-Hans"' },
};

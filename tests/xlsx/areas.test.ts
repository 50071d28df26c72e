import fc from 'fast-check';
import { openXlsx, type Area, type CellChange, type Sheet, type XlsxDocument } from '../../src/xlsx';
import { fixture } from './fixture';

/** The same cell written in several ways: the usual one, and those that XML allows besides. */
const openings = (reference: string, type: string): readonly string[] => [
  `<c r="${reference}" s="1" t="${type}">`,
  `<c r="${reference}" t="${type}" s="1">`,
  `<c s="1" t='${type}' r="${reference}">`,
  `<c  r="${reference}"\n t = "${type}" s="01" >`,
  `<c r="${reference}" s="1" t="${type}" ph="1">`,
  `<c r="${reference}" s="&#49;" t="${type}">`,
];

const contents: readonly (readonly [string, string])[] = [
  ['n', '<v>1.5</v>'],
  ['s', '<v>0</v>'],
  ['b', '<v>1</v>'],
  ['e', '<v>#N/A</v>'],
  ['str', '<f>B1&amp;"x"</f><v>甲</v>'],
  ['inlineStr', '<is><t>乙</t></is>'],
  ['inlineStr', '<v>7</v>'],
  ['n', '<is><t>丙</t></is>'],
  ['n', '<v>1</v><v>2</v>'],
  ['n', '<f/><v>3</v>'],
  ['d', '<v>2012-01-01</v>'],
];

const cell = fc.tuple(fc.constantFrom(...contents), fc.nat(openings('', '').length - 1));

const rowXml = (row: number, columns: readonly (readonly [number, string])[], style: boolean): string =>
  `<row r="${row}"${style ? ' s="1" customFormat="1"' : ''}>${columns.map(([, xml]) => xml).join('')}</row>`;

const opened = (cells: ReadonlyMap<string, readonly [readonly [string, string], number]>, styled: readonly number[]): XlsxDocument => {
  const rows = Array.from({ length: 6 }, (_, row) => {
    const own = Array.from({ length: 5 }, (_unused, column) => column).flatMap((column): (readonly [number, string])[] => {
      const found = cells.get(`${row},${column}`);
      if (found === undefined) return [];
      const [[type, inside], way] = found;
      return [[column, `${openings(`${String.fromCharCode(65 + column)}${row + 1}`, type)[way] ?? ''}${inside}</c>`]];
    });
    return own.length === 0 && row % 2 === 0 ? '' : rowXml(row + 1, own, styled.includes(row));
  });
  return openXlsx(fixture({ sheets: [{ name: '表', content: `<cols><col min="3" max="3" style="1"/></cols><sheetData>${rows.join('')}</sheetData>` }], strings: ['丁'] }));
};

const sheetIn = (document: XlsxDocument): Sheet => {
  const sheet = document.sheet('表');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const oneByOne = <Value>({ row, column, rows, columns }: Area, at: (row: number, column: number) => Value): Value[][] =>
  Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_unused, across) => at(row + down, column + across)));

const place = fc.tuple(fc.nat(5), fc.nat(4));
const change: fc.Arbitrary<CellChange> = fc.constantFrom({ value: 'x' }, { value: null }, { formula: '=1+1', shows: 2 }, { shows: 9 }, { numberFormat: '0.00' });

test('an area reads as its cells do, however they are written and whatever was changed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, cell)),
      fc.array(fc.nat(5), { maxLength: 2 }),
      fc.array(fc.tuple(place, change), { maxLength: 6 }),
      fc.record({ row: fc.nat(4), column: fc.nat(3), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) }),
      (cells, styled, changes, area) => {
        const known = new Map(cells.map(([[row, column], what]) => [`${row},${column}`, what] as const));
        const [one, other] = [opened(known, styled), opened(known, styled)];
        for (const document of [one, other]) for (const [[row, column], what] of changes) document.write('表', row, column, [[what]]);
        const [whole, single] = [sheetIn(one), sheetIn(other)];
        expect(whole.values(area)).toEqual(oneByOne(area, (row, column) => single.value(row, column)));
        expect(whole.formulas(area)).toEqual(oneByOne(area, (row, column) => single.formula(row, column)));
        expect(whole.numberFormats(area)).toEqual(oneByOne(area, (row, column) => single.numberFormat(row, column)));
      },
    ),
  );
});

test.each(contents)('%s %s has the same value and format in whatever way its tag is written', (type, inside) => {
  const shown = openings('B2', type).map((opening) => {
    const sheet = sheetIn(openXlsx(fixture({ sheets: [{ name: '表', content: `<sheetData><row r="2">${opening}${inside}</c></row></sheetData>` }], strings: ['丁'] })));
    return [sheet.value(1, 1), sheet.formula(1, 1), sheet.numberFormat(1, 1)];
  });
  for (const one of shown) expect(one).toEqual(shown[0]);
});

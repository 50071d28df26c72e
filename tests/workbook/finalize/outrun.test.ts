import { officeHost } from '../../../src/host/office';
import { startExcel } from '../../../src/standin';
import { isUntouched, reviewWorkbook, takeBack } from '../../../src/workbook';
import { openXlsx } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, twoUnits, type CellOf } from '../assessing';
import { codesOf, finalize } from './finalizing';

const bytes = twoUnits();
const figure = { ...cellWhere(bytes, '数据填报', 'A01', '青山区'), text: '101', holds: 101 };

interface Cell extends CellOf {
  readonly text: string;
  readonly holds: string | number;
}

/** 定稿 while somebody enters something right after a request; `refused`: Excel took it no more. */
const finalizedBeside = async (request: number | undefined, cell: Cell) => {
  const entered: { refused?: string | undefined } = {};
  const fail = (number: number, action: number): undefined => {
    if (number === request && action === 0) queueMicrotask(() => (entered.refused = standIn.server.type(cell.sheet, [cell])));
  };
  const document = openXlsx(bytes);
  const standIn = startExcel(document, { fail });
  const host = officeHost(standIn.excel, standIn.office);
  const outcome = await finalize({ host });
  const asked = standIn.counters().count;
  const reviewed = await reviewWorkbook(host, { scheme: smallScheme });
  const untouched = reviewed.kind === 'reviewed' && isUntouched(reviewed);
  const shut = document.sheets.filter((sheet) => sheet.protected).length;
  const held = document.sheet(cell.sheet)?.value(cell.row, cell.column);
  const again = outcome.kind === 'refused' && (await takeBack(host)).kind !== 'refused' ? codesOf(await finalize({ host }, { now: '2013-01-08 09:30' })) : [];
  standIn.close();
  return { asked, codes: codesOf(outcome), untouched, shut, held, again, refused: entered.refused };
};

test.each<readonly [string, Cell]>([
  ['a figure', figure],
  ['a note into 标记', { ...cellWhere(bytes, '得分表', 'P1-01-1', '标记'), text: '看', holds: '看' }],
])('whenever somebody enters %s during 定稿, no record is sealed that differs from its figures', async (_, cell) => {
  const { asked } = await finalizedBeside(undefined, cell);
  const outcomes = new Set<string>();
  for (let request = 0; request < asked; request += 1) {
    const { codes, untouched, shut, held, again, refused } = await finalizedBeside(request, cell);
    outcomes.add(codes.join());
    if (codes[0] === 'finalized') expect([request, untouched, shut]).toEqual([request, true, 10]);
    else expect([request, shut, held, again]).toEqual([request, 0, cell.holds, ['finalized']]);
    if (refused !== undefined) expect([request, codes, refused]).toEqual([request, ['finalized'], 'protected']);
  }
  expect([...outcomes].sort()).toEqual(['S061,S063', 'S076', 'finalized']);
});

test('a sheet that an office has protected is protected again where 定稿 is refused and nothing of it stays', async () => {
  const states = new Set<string>();
  for (let request = 0; request < 12; request += 1) {
    const watched = { from: Infinity };
    const fail = (number: number, action: number): undefined => {
      if (action === 0 && number - watched.from === request) queueMicrotask(() => standIn.server.type(figure.sheet, [figure]));
    };
    const document = openXlsx(bytes);
    const standIn = startExcel(document, { fail });
    document.setProtection('考核结果', true);
    watched.from = standIn.counters().count;
    const codes = codesOf(await finalize({ host: officeHost(standIn.excel, standIn.office) })).join();
    const shut = document.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
    if (codes === 'S061,S063') expect([request, shut]).toEqual([request, ['考核结果']]);
    states.add(codes);
    standIn.close();
  }
  expect(states).toContain('S061,S063');
});

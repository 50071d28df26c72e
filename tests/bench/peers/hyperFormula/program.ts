import { baotou2012 } from '../../../../src/schemes';
import { numberAt, say } from '../../measure/answer';
import { byTurns } from '../../measure/timed';
import { entriesOf, workUnits } from '../../work/units';
import { workbookOf } from '../../work/workbook';
import { agreement } from '../ours/comparing';
import { parseAndScore } from '../ours/ours';
import { peers } from '../peer';
import { firstUnit, formulaBook, formulasSheetName, headingRow, type Content } from './sheets';

/** What is used of HyperFormula. */
interface Engine {
  getSheetId(name: string): number | undefined;
  getSheetValues(sheet: number): readonly (readonly unknown[])[];
  setCellContents(at: { readonly sheet: number; readonly row: number; readonly col: number }, contents: Content[][]): unknown;
  destroy(): void;
}

interface Library {
  readonly HyperFormula: {
    buildFromSheets(
      sheets: Readonly<Record<string, Content[][]>>,
      settings: { readonly licenseKey: 'gpl-v3'; readonly useArrayArithmetic: true },
      names: readonly { readonly name: string; readonly expression: string }[],
    ): Engine;
  };
}

// hyperFormula/program <units> <runs>: 得分公式 in HyperFormula: built anew, and recalculated after every entry was set.
const [count, runs] = [numberAt(0), numberAt(1)];
const entries = entriesOf(workUnits(count));
const library: Library = peers()('hyperformula');
const book = formulaBook(workbookOf(count, true));
const built = (): Engine => library.HyperFormula.buildFromSheets(book.sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: true }, book.names);
const idOf = (engine: Engine, sheet: string): number => engine.getSheetId(sheet) ?? -1;
const valuesOf = (engine: Engine) => engine.getSheetValues(idOf(engine, formulasSheetName));

const engine = built();
const values = valuesOf(engine);
const rows = new Map<unknown, number>();
values.forEach((cells, row) => {
  if (row > headingRow && !rows.has(cells[0])) rows.set(cells[0], row);
});
const agreed = agreement(parseAndScore(entries), (unit, code) => {
  const value = values[rows.get(code) ?? -1]?.[firstUnit + unit];
  return typeof value === 'number' ? value : undefined;
});

const entered = book.sheets['数据填报'] ?? [];
const [top, left] = [4, 4];
const block = entered.slice(top).map((row) => row.slice(left, left + count));
/** Every unit enters what its neighbour had, so that there is something to calculate. */
const moved = block.map((row) => [...row.slice(1), ...row.slice(0, 1)]);
let turn = 0;
const recalculated = () => {
  turn += 1;
  engine.setCellContents({ sheet: idOf(engine, '数据填报'), row: top, col: left }, turn % 2 === 0 ? block : moved);
  return valuesOf(engine);
};
const builtAndRead = () => {
  const anew = built();
  const read = valuesOf(anew);
  anew.destroy();
  return read;
};
const took = byTurns(runs, { ours: () => parseAndScore(entries), built: builtAndRead, recalculated });
say({ units: count, indicators: baotou2012.indicators.length, ours: took('ours'), built: took('built'), theirs: took('recalculated'), ...agreed });

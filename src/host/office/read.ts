import { HostError, type NameReading, type OnPart, type Reading, type ReadRequest, type Rest, type TableReading } from '../port';
import { parseReference, type CellsReference } from '../reference';
import { askCatalogue, isSameCatalogue } from './catalogue';
import { cellValues, formulasOf } from './cells';
import { askHidden, closeReading, type AskHidden } from './close';
import { isInternal } from './failures';
import { imageOf, type Image } from './image';
import type { Catalogue, Found, Measure, Memory, NameFound } from './memory';
import { bytesWanted, takePieces, usual, type Piece, type Wanted } from './parts';
import { askPiece, isFormula, measured, wholeOf, type Cells, type Source } from './pieces';
import { inExcel, type Session } from './session';
import { requestBudget } from './slices';

/** Columns of a sheet ("Excel specifications and limits"). */
const sheetColumns = 16_384;

/** Cells of named ranges beyond which a workbook of unknown size is measured before it is read. */
const large = 14_000;

/** Bytes that cells are taken for which did not fit into one answer: they are asked for in several, and measured by the first. */
const tooMuch = 15_000_000;

/** Cells that Excel on the web reads of one range ("Resource limits and performance optimization for Office Add-ins"); no table or name means as many. */
const mostCells = 5_000_000;

const refuseHalfSheets = (subject: string, cells: number): void => {
  if (cells > mostCells) throw new HostError('tooLarge', subject);
};

/** Rows below a table that are looked at with it: a run adds a record, and rarely more issues than these. */
const newRows = 24;

/**
 * Two round trips: what there is, and the cells of what was asked for. The first keeps the second free of objects that
 * might not exist: what follows from a null object within one batch is nowhere documented. A workbook that was read before takes
 * one: what was there is asked for at once, together with what there is now, and where that differs, everything is read anew.
 * What is too large for one answer of Excel on the web is measured first, and read in parts.
 */
export const readWorkbook = async (session: Session, request: ReadRequest, onPart: OnPart = () => undefined): Promise<Reading> => {
  const { memory } = session;
  const key = JSON.stringify([request.tables, request.names]);
  const known = memory.found.get(key);
  memory.looks = [];
  memory.found.delete(key);
  const read = (known && (await readAgain(session, request, known, onPart))) ?? (await readAnew(session, request, onPart));
  memory.found.set(key, { catalogue: read.catalogue, measures: read.measures });
  memory.looks = read.looks;
  memory.areas = read.areas;
  memory.from1904 = read.catalogue.from1904;
  memory.unprotected = new Set(read.catalogue.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name])));
  return read.reading;
};

interface ReadBook extends Found {
  readonly reading: Reading;
  readonly areas: Session['memory']['areas'];
  readonly looks: Session['memory']['looks'];
}

/** `undefined` where the workbook is not what it was. */
const readAgain = async (session: Session, request: ReadRequest, known: Found, onPart: OnPart): Promise<ReadBook | undefined> => {
  try {
    return await readCells(session, request, known, onPart, true);
  } catch (failure) {
    if (failure instanceof HostError && ['notFound', 'unexpected', 'tooLarge'].includes(failure.code) && !isInternal(failure.cause)) return undefined;
    throw failure;
  }
};

const readAnew = async (session: Session, request: ReadRequest, onPart: OnPart): Promise<ReadBook> => {
  const catalogue = await inExcel(session, async (context) => {
    const asked = askCatalogue(context, request);
    await context.sync();
    return asked();
  });
  for (const { asked, at } of rangesIn(catalogue)) refuseHalfSheets(asked, at.rows * at.columns);
  const named = rangesIn(catalogue).reduce((sum, { at }) => sum + at.rows * at.columns, 0);
  const readWith = async (measures: Found['measures']): Promise<ReadBook> => {
    const read = await readCells(session, request, { catalogue, measures }, onPart, false);
    if (read === undefined) throw new HostError('unexpected', '');
    return read;
  };
  if (named > large) return readWith(await askMeasures(session, request, catalogue, 0));
  try {
    return await readWith(new Map());
  } catch (failure) {
    if (!(failure instanceof HostError) || failure.code !== 'tooLarge') throw failure;
    return readWith(await askMeasures(session, request, catalogue, tooMuch));
  }
};

/** How large the tables are. @param bytes that their cells take together at least, as far as that is known */
const askMeasures = (session: Session, request: ReadRequest, catalogue: Catalogue, bytes: number): Promise<ReadonlyMap<string, Measure>> =>
  inExcel(session, async (context) => {
    const asked = tablesIn(request, catalogue).map(({ asked, name }) => {
      const body = context.workbook.tables.getItem(name).getDataBodyRange().untrack();
      body.load('rowCount,columnCount');
      return { asked, body };
    });
    await context.sync();
    for (const { asked: subject, body } of asked) refuseHalfSheets(subject, body.rowCount * body.columnCount);
    const cells = asked.reduce((sum, { body }) => sum + body.rowCount * body.columnCount, 0);
    const value = Math.max(usual.value, bytes / Math.max(1, cells));
    return new Map(asked.map(({ asked, body }) => [asked, { rows: body.rowCount, columns: body.columnCount, value, formula: usual.formula, plain: false }]));
  });

interface TableAsked {
  readonly asked: string;
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
}

const tablesIn = ({ tables }: ReadRequest, catalogue: Catalogue): readonly TableAsked[] =>
  tables.flatMap((asked) => {
    const found = catalogue.tables.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    return found === undefined ? [] : [{ asked, name: found.name, sheet: found.sheet, totals: found.totals }];
  });

interface RangeAsked {
  readonly asked: string;
  readonly at: CellsReference;
}

/** The names that mean cells which are there. */
const rangesIn = ({ names, sheets }: Catalogue): readonly RangeAsked[] =>
  names.flatMap(({ asked, type, formula }) => {
    const reference = type === 'Range' && !formula.includes('#REF!') ? parseReference(formula) : undefined;
    const sheet = sheets.find(({ name }) => name.toLowerCase() === reference?.sheet.toLowerCase());
    return reference === undefined || sheet === undefined ? [] : [{ asked, at: { ...reference, sheet: sheet.name } }];
  });

/** @param again what is known is from an earlier reading; `undefined` where it holds no longer */
const readCells = async (session: Session, request: ReadRequest, found: Found, onPart: OnPart, again: boolean): Promise<ReadBook | undefined> => {
  const tables = tablesIn(request, found.catalogue);
  const ranges = rangesIn(found.catalogue);
  const sources = new Map<string, Source>([
    ...tables.map(({ asked, name }): [string, Source] => [asked, { kind: 'table', name }]),
    ...ranges.map(({ asked, at }): [string, Source] => [asked, { kind: 'range', at }]),
  ]);
  const wanted = wantedOf(request, found, again ? session.memory : undefined, tables, ranges);
  const read = new Map<string, [Piece, Cells][]>();
  let waiting: readonly Piece[] = wanted.map((one) => ({ wanted: one, from: 0, ...(one.rows !== undefined && { count: one.rows }) }));
  let { catalogue } = found;
  let heads: Heads | undefined;
  const count = Math.max(1, Math.ceil(bytesWanted(wanted) / requestBudget));
  for (let number = 1; number === 1 || waiting.length > 0; number += 1) {
    if (number === 1 && !again && sources.size === 0) break;
    const { taken, rest } = takePieces(waiting, requestBudget);
    waiting = rest;
    if (rest.length > 0 || number > 1) await onPart({ of: 'read', number, count: Math.max(count, number) });
    const first = number === 1;
    const split = new Set(first ? rest.map(({ wanted: { asked } }) => asked) : []);
    const answer = await ask(session, request, { tables, ranges, sources, taken, split, first, again });
    if (answer.catalogue !== undefined && !isSameCatalogue(answer.catalogue, catalogue)) return undefined;
    catalogue = answer.catalogue ?? catalogue;
    heads = answer.heads ?? heads;
    for (const { piece, cells } of answer.pieces) read.set(piece.wanted.asked, [...(read.get(piece.wanted.asked) ?? []), [piece, cells]]);
  }
  await session.rest();
  const cells = new Map(wanted.map(({ asked }) => [asked, wholeOf(asked, read.get(asked) ?? [])]));
  // What was taken for constants alone holds a formula now: only its values tell what it shows.
  const mistaken = wanted.filter(({ asked, bare }) => bare && cells.get(asked)?.values.some((line) => line.some(isFormula)) === true);
  for (const { asked } of mistaken) session.memory.withFormulas.add(asked);
  if (mistaken.length > 0) return undefined;
  return compose(request, { tables, ranges, catalogue, wanted, measures: found.measures, cells, heads: heads ?? noHeads }, session.rest);
};

interface Asking {
  readonly tables: readonly TableAsked[];
  readonly ranges: readonly RangeAsked[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly taken: readonly Piece[];
  /** Tables that go on in a later request. */
  readonly split: ReadonlySet<string>;
  readonly first: boolean;
  readonly again: boolean;
}

/** One request: some pieces, and with the first of them what there is besides. */
const ask = (session: Session, request: ReadRequest, { tables, ranges, sources, taken, split, first, again }: Asking) =>
  inExcel(session, async (context) => {
    const asked = first && again ? askCatalogue(context, request) : undefined;
    const headed = first ? askHeads(context, request, tables, ranges, split) : undefined;
    const pieces = taken.map((piece) => ({ piece, cells: askPiece(context, sourceOf(sources, piece), piece) }));
    await context.sync();
    // What the client has made of the answer took its time.
    await session.rest();
    return { catalogue: asked?.(), heads: headed?.(), pieces: pieces.map(({ piece, cells }) => ({ piece, cells: cells() })) };
  });

const sourceOf = (sources: ReadonlyMap<string, Source>, { wanted: { asked } }: Piece): Source => {
  const source = sources.get(asked);
  if (source === undefined) throw new RangeError(asked);
  return source;
};

/** What is asked of which cells; those that will be written are looked at closely where everything fits into one request. */
const wantedOf = (
  request: ReadRequest,
  { measures, catalogue }: Found,
  memory: Memory | undefined,
  tables: readonly TableAsked[],
  ranges: readonly RangeAsked[],
): readonly Wanted[] => {
  // Without its number format a day cannot be told from a number that counts from no calendar.
  const least = catalogue.from1904 ? 'closely' : undefined;
  const plainly = [
    ...tables.map(({ asked }): Wanted => {
      const measure = measures.get(asked);
      const how = least ?? (request.closely?.includes(asked) === true ? 'closely' : 'values');
      return { asked, how, bare: false, below: 0, ...(measure && { rows: measure.rows, columns: measure.columns, measure }) };
    }),
    ...ranges.map(({ asked, at: { rows, columns } }): Wanted => {
      const measure = measures.get(asked);
      return { asked, how: least ?? 'formulas', bare: false, below: 0, rows, columns, ...(measure && { measure }) };
    }),
  ];
  if (memory === undefined) return plainly;
  const extensible = new Set(tables.flatMap(({ asked, totals }) => (totals ? [] : [asked])));
  const looking = plainly.map((one): Wanted => {
    if (request.replaceable?.includes(one.asked) !== true) return one;
    const bare = one.how !== 'closely' && one.measure?.plain === true && !memory.withFormulas.has(one.asked);
    return { ...one, how: 'closely', bare, below: extensible.has(one.asked) ? newRows : 0 };
  });
  return bytesWanted(looking) <= requestBudget ? looking : plainly;
};

/** What is asked beside the cells themselves. */
interface Heads {
  readonly tables: ReadonlyMap<string, TableHead>;
  /** The first column right of a range that holds anything. */
  readonly right: ReadonlyMap<string, number>;
}

interface TableHead extends Pick<TableReading, 'row' | 'column' | 'headings' | 'nextBelow'> {
  readonly hidden: ReturnType<AskHidden> | undefined;
  /** Of a table that is read in pieces. */
  readonly count: number | undefined;
}

const noHeads: Heads = { tables: new Map(), right: new Map() };

const askHeads = (context: Excel.RequestContext, request: ReadRequest, tables: readonly TableAsked[], ranges: readonly RangeAsked[], split: ReadonlySet<string>): (() => Heads) => {
  const heads = tables.map(({ asked, name }) => ({ asked, head: askHead(context, name, request.closely?.includes(asked) ?? false, split.has(asked)) }));
  const rights = ranges.map(({ asked, at }) => ({ asked, right: askRight(context, at) }));
  return () => ({
    tables: new Map(heads.map(({ asked, head }) => [asked, head()])),
    right: new Map(
      rights.flatMap(({ asked, right }) => {
        const column = right();
        return column === undefined ? [] : [[asked, column]];
      }),
    ),
  });
};

const askHead = (context: Excel.RequestContext, name: string, closely: boolean, split: boolean): (() => TableHead) => {
  const table = context.workbook.tables.getItem(name);
  const header = table.getHeaderRowRange().untrack();
  header.load('values,rowIndex,columnIndex');
  const hidden = closely ? askHidden(table.getDataBodyRange().untrack()) : undefined;
  const body = split ? table.getDataBodyRange().untrack() : undefined;
  body?.load('rowCount');
  const whole = table.getRange().untrack();
  const bottom = whole.getEntireColumn().untrack().getLastRow().untrack();
  const below = whole.getRowsBelow(1).untrack().getBoundingRect(bottom).untrack().getUsedRangeOrNullObject(true).untrack();
  below.load('rowIndex');
  return () => ({
    row: header.rowIndex,
    column: header.columnIndex,
    headings: Array.from(header.values[0] ?? [], String),
    hidden: hidden?.(),
    count: body?.rowCount,
    ...(below.isNullObject ? {} : { nextBelow: below.rowIndex }),
  });
};

const askRight = (context: Excel.RequestContext, at: CellsReference): (() => number | undefined) => {
  const firstRight = at.column + at.columns;
  if (firstRight >= sheetColumns) return () => undefined;
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const right = sheet.getRangeByIndexes(at.row, firstRight, at.rows, sheetColumns - firstRight).untrack().getUsedRangeOrNullObject(true).untrack();
  right.load('columnIndex');
  return () => (right.isNullObject ? undefined : right.columnIndex);
};

interface Parts {
  readonly tables: readonly TableAsked[];
  readonly ranges: readonly RangeAsked[];
  readonly catalogue: Catalogue;
  readonly wanted: readonly Wanted[];
  readonly measures: Found['measures'];
  readonly cells: ReadonlyMap<string, Cells>;
  readonly heads: Heads;
}

const compose = async (request: ReadRequest, { tables, ranges, catalogue, wanted, measures, cells, heads }: Parts, rest: Rest): Promise<ReadBook> => {
  const cellsOf = (asked: string): Cells => cells.get(asked) ?? wholeOf(asked, []);
  const own = new Map(wanted.map(({ asked, below }) => [asked, below > 0 ? withoutLast(cellsOf(asked), below) : cellsOf(asked)]));
  const ownOf = (asked: string): Cells => own.get(asked) ?? wholeOf(asked, []);
  const moved = tables.find(({ asked }) => (heads.tables.get(asked)?.count ?? ownOf(asked).values.length) !== ownOf(asked).values.length);
  if (moved !== undefined) throw new HostError('unexpected', moved.asked);
  const places = [
    ...tables.flatMap(({ asked, sheet }) => {
      const head = heads.tables.get(asked);
      return head === undefined ? [] : [{ asked, place: { sheet, row: head.row + 1, column: head.column } }];
    }),
    ...ranges.map(({ asked, at }) => ({ asked, place: at })),
  ];
  const closely = new Set(wanted.flatMap(({ asked, how }) => (how === 'closely' && request.replaceable?.includes(asked) === true ? [asked] : [])));
  const measuresNow = new Map<string, Measure>();
  for (const { asked } of wanted) {
    await rest();
    measuresNow.set(asked, measured(ownOf(asked), measures.get(asked)));
  }
  const looks: Image[] = [];
  for (const { asked, place } of places) if (closely.has(asked)) looks.push(await imageOf(place, cellsOf(asked), rest));
  const tablesRead = new Map<string, TableReading>();
  for (const table of tables) {
    const { asked } = table;
    const head = heads.tables.get(asked);
    await rest();
    if (head !== undefined) tablesRead.set(asked, tableReading(table, head, ownOf(asked), catalogue.from1904));
  }
  const namesRead = new Map<string, NameReading>();
  for (const name of catalogue.names) {
    await rest();
    namesRead.set(name.asked, nameReading(name, ranges, ownOf(name.asked), heads, catalogue.from1904));
  }
  return {
    catalogue,
    measures: measuresNow,
    areas: places.flatMap(({ asked, place: { sheet, row, column } }) => {
      const measure = measuresNow.get(asked);
      return measure === undefined ? [] : [{ sheet, row, column, rows: measure.rows, columns: measure.columns, value: measure.value, formula: measure.formula }];
    }),
    looks,
    reading: {
      sheets: catalogue.sheets,
      tableNames: catalogue.tables.map(({ name }) => name),
      tables: Object.fromEntries(tablesRead),
      names: Object.fromEntries(namesRead),
    },
  };
};

const withoutLast = ({ row, values, formulas, numberFormat }: Cells, count: number): Cells => ({
  row,
  values: Array.from(values).slice(0, -count),
  formulas: Array.from(formulas).slice(0, -count),
  numberFormat: Array.from(numberFormat).slice(0, -count),
});

const valuesOf = ({ values, numberFormat }: Cells, from1904: boolean): TableReading['rows'] => cellValues(values, from1904 ? numberFormat : undefined);

const tableReading = ({ sheet, totals }: TableAsked, { row, column, headings, nextBelow, hidden }: TableHead, cells: Cells, from1904: boolean): TableReading => ({
  sheet,
  row,
  column,
  headings,
  rows: valuesOf(cells, from1904),
  ...(totals && { totals }),
  ...(nextBelow !== undefined && { nextBelow }),
  ...(hidden && { close: closeReading(cells, hidden, from1904) }),
});

const nameReading = ({ asked, type, value, formula }: NameFound, ranges: readonly RangeAsked[], cells: Cells, { right }: Heads, from1904: boolean): NameReading => {
  if (formula.includes('#REF!') || type === 'Error') return { kind: 'broken' };
  const range = ranges.find((one) => one.asked === asked);
  if (range !== undefined) {
    const { sheet, row, column } = range.at;
    const nextRight = right.get(asked);
    return {
      kind: 'range',
      sheet,
      row,
      column,
      rows: valuesOf(cells, from1904),
      formulas: formulasOf(cells.formulas, cells.values),
      ...(nextRight !== undefined && { nextRight }),
    };
  }
  return type === 'Range' && parseReference(formula) !== undefined ? { kind: 'broken' } : { kind: 'constant', text: value };
};

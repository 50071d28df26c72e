import type { Block, CellWrite, NameReading, Patch, Place, Reading, ReadRequest } from '../../host/port';
import { journalImageName, journalSheet, journalStates, names } from '../layout';
import { cellText } from '../read/text';

/** What a write was for. */
export const journalKinds = ['score', 'check', 'repair', 'clearFlags', 'formulas'] as const;
export type JournalKind = (typeof journalKinds)[number];

export type JournalState = keyof typeof journalStates;

/** What the journal says of the last write. */
export interface JournalEntry {
  /** `open`: begun and not finished. */
  readonly state: JournalState;
  readonly kind: JournalKind;
  /** Local time: `2012-12-31 17:05`. */
  readonly time: string;
}

/** The journal as it was read. */
export interface Journal {
  /** Its first cell. */
  readonly place: Place;
  /** Cells that the image takes now. */
  readonly pieces: number;
  /** Absent where nothing has been written, or what stands there is none of ours. */
  readonly entry?: JournalEntry;
}

/** Rows for the image of what was replaced; each takes up to 30,000 characters. */
export const imageRows = 400;

/** The cells of the journal: one row that says what was written, and below it what was replaced. */
export const headerArea = { row: 1, column: 0, rows: 1, columns: 4 };
export const imageArea = { row: 2, column: 0, rows: imageRows, columns: 1 };

/** What it takes to undo; scoring does without. */
export const imageRequest: ReadRequest = { tables: [], names: [names.journal, journalImageName] };

const isState = (text: string): text is (typeof journalStates)[JournalState] => Object.values<string>(journalStates).includes(text);
const isKind = (text: string): text is JournalKind => journalKinds.some((kind) => kind === text);

/** The journal of a workbook; `undefined` where it has none. */
export const journalIn = ({ names: read }: Pick<Reading, 'names'>): Journal | undefined => {
  const found = read[names.journal];
  if (found?.kind !== 'range') return undefined;
  const [state = '', kind = '', time = '', pieces = ''] = (found.rows[0] ?? []).map(cellText);
  const { sheet, row, column } = found;
  const count = Number(pieces);
  const journal = { place: { sheet, row, column }, pieces: Number.isInteger(count) && count > 0 && count <= imageRows ? count : 0 };
  const known = Object.entries(journalStates).find(([, word]) => word === state)?.[0];
  return isState(state) && isKind(kind) && known !== undefined && isStateKey(known) ? { ...journal, entry: { state: known, kind, time } } : journal;
};

const isStateKey = (key: string): key is JournalState => Object.hasOwn(journalStates, key);

/** The pieces of the image, as far as they were written. */
export const piecesIn = (image: NameReading | undefined, count: number): readonly string[] =>
  image?.kind === 'range' ? image.rows.slice(0, count).map(([cell]) => (typeof cell === 'string' ? cell : '')) : [];

const blockAt = ({ sheet, row, column }: Place, cells: readonly (readonly CellWrite[])[]): Block => ({
  sheet,
  row,
  column,
  numberFormat: 'General',
  cells,
});

/** Says that a write has begun, with what it replaces, in one block, so that neither stands without the other; pieces of an earlier one go. */
export const opening = ({ place, pieces: before }: Journal, { kind, time }: Omit<JournalEntry, 'state'>, pieces: readonly string[]): readonly Block[] => [
  blockAt(place, [
    [journalStates.open, kind, time, pieces.length],
    ...Array.from({ length: Math.max(pieces.length, before, 1) }, (_, index) => [pieces[index] ?? '', null, null, null]),
  ]),
];

/** The mark of a write: begun, done, or taken back. */
export const marked = ({ place }: Journal, state: JournalState): Block => blockAt(place, [[journalStates[state]]]);

/** What the journal said of the write before, by the block that says it again. */
export const stateIn = ([header]: readonly Block[]): JournalState | undefined => {
  const state = header?.cells[0]?.[0];
  return Object.keys(journalStates).filter(isStateKey).find((key) => journalStates[key] === state);
};

/** Makes the journal of a workbook that has none, also where its names outlived its sheet, or its sheet its names. */
export const makingJournal = (reading: Pick<Reading, 'sheets'>): Patch => {
  const taken = new Set(reading.sheets.map(({ name }) => name.toLowerCase()));
  const candidates = [journalSheet, ...Array.from({ length: taken.size + 1 }, (_, index) => `${journalSheet}${String(index + 2)}`)];
  const name = candidates.find((each) => !taken.has(each.toLowerCase())) ?? journalSheet;
  return {
    tables: [],
    names: [],
    formats: [],
    blocks: [{ sheet: name, row: 0, column: 0, numberFormat: 'General', cells: [[journalRemark]] }],
    sheets: [{ name, hidden: true }],
    newNames: [
      { name: names.journal, formula: `=${name}!$A$2:$D$2`, ours: true },
      { name: journalImageName, formula: `=${name}!$A$3:$A$${String(imageRows + 2)}`, ours: true },
    ],
  };
};

export const journalRemark = '写入日志：加载项每次写入前在此保存原内容，用于撤销和中断后的恢复，请勿改动。';

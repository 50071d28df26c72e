import fc from 'fast-check';
import { readEntry } from '../../../src/checks/entered';
import type { Outcome } from '../../../src/taskpane/desk';
import { journalSheet, names, tables } from '../../../src/workbook/layout';
import { linesOf } from '../../support/documents';
import { smallScheme } from '../../support/smallScheme';
import { entriesOf, heldIn, keyOf, type Held } from './entries';
import { reopen, type Opened, type PlannedFault } from './opened';
import { deleteUnit, insertColumn, insertRow, sortTable, withSheetRenamed } from './person';
import { resultsIn } from './results';

/** What ought to be in the workbook. */
export interface Model {
  entries: Readonly<Record<string, Held>>;
  units: readonly string[];
  /** What the workbook held before the last write of the add-in, while nothing has happened since that undoing leaves alone. */
  before: readonly string[] | undefined;
  /** Entries that the last write of the add-in has repaired, which undoing puts back. */
  repaired: Readonly<Record<string, { readonly was: Held; readonly is: Held }>>;
  /** Since that write cells have moved: undoing may leave alone what is not where it was. */
  moved: boolean;
  readonly seen: Seen;
}

/** How often something has happened, in all scripts together. */
export interface Seen {
  commands: number;
  /** Pieces of work that were written. */
  written: number;
  /** Pieces of work that were refused. */
  refused: number;
  /** Looks at results that are those of the figures. */
  current: number;
}

const nothingToUndo = { before: undefined, repaired: {}, moved: false };

/** A workbook in which the add-in has written nothing yet. */
export const untouched = (entries: Model['entries'], units: readonly string[], seen: Seen): Model => ({ entries, units, seen, ...nothingToUndo });

type Written = Extract<Outcome, { kind: 'written' }>;

/** What can be undone from now on; a write of nothing leaves that as it was. */
const wrote = (model: Model, { size }: Written, before: readonly string[] | undefined, repaired: Model['repaired']): void => {
  if (size.cells > 0) Object.assign(model, { ...nothingToUndo, before, repaired });
};

/** All but the journal, which tells of what was undone too. */
const contentsOf = ({ document }: Opened): readonly string[] =>
  linesOf(document.save()).filter((line) => !line.includes(journalSheet) && !line.includes(names.journal));

type Command = fc.AsyncCommand<Model, Opened>;

/** Entries as the model has them, and results that are whole or visibly are not. */
const holds = async (model: Model, { document }: Opened): Promise<void> => {
  model.seen.commands += 1;
  expect(heldIn(document)).toEqual(model.entries);
  const results = await resultsIn(document.save(), document);
  expect(results.differing).toEqual([]);
  if (results.says === 'current') model.seen.current += 1;
};

const command = (told: string, run: (model: Model, real: Opened) => Promise<void> | void, check: (model: Model) => boolean = () => true): Command => ({
  check,
  toString: () => told,
  run: async (model, real) => {
    await run(model, real);
    await holds(model, real);
  },
});

/** Something that a person does to the workbook: whatever the entries are afterwards, they are what the person made of them. */
const act = (told: string, change: (model: Model, real: Opened) => void, check?: (model: Model) => boolean): Command =>
  command(
    told,
    (model, real) => {
      change(model, real);
      model.entries = heldIn(real.document);
      model.before = undefined;
    },
    check,
  );

/** Something that a person does by which cells move, and no entry changes. */
const rearrange = (told: string, change: (real: Opened) => void | Promise<void>): Command =>
  command(told, async (model, real) => {
    await change(real);
    Object.assign(model, { before: undefined, moved: true });
  });

const type = (code: string, unit: string, text: string): Command =>
  act(
    `type ${JSON.stringify(text)} at ${code} of ${unit}`,
    ({ entries }, { document, excel }) => {
      const cell = entriesOf(document).get(keyOf(code, unit));
      if (cell === undefined) throw new RangeError(`no entry ${code} of ${unit}`);
      const { [keyOf(code, unit)]: before, ...others } = entries;
      const refused = excel.server.type(cell.sheet, [{ row: cell.row, column: cell.column, text }]);
      const { [keyOf(code, unit)]: typed, ...rest } = heldIn(document);
      expect(rest).toEqual(others);
      if (refused !== undefined) expect(typed).toEqual(before);
    },
    ({ units }) => units.includes(unit),
  );

/** What came of a piece of work: written, or refused with a sentence. */
const isTold = ({ seen }: Model, outcome: Outcome | undefined): outcome is Written => {
  if (outcome?.kind === 'refused') {
    expect(outcome.issues.length).toBeGreaterThan(0);
    seen.refused += 1;
  }
  if (outcome?.kind === 'written') seen.written += 1;
  return outcome?.kind === 'written';
};

/** A write of the add-in that may not touch any entry. */
const work = (told: string, carryOut: (real: Opened) => Promise<Outcome | undefined>): Command =>
  command(told, async (model, real) => {
    const before = contentsOf(real);
    const outcome = await carryOut(real);
    if (isTold(model, outcome)) wrote(model, outcome, before, {});
    else model.before = undefined;
  });

const score = work('score', ({ desk }) => desk.score(() => Promise.resolve(true)));

/** Nothing comes between the fault and the work that it strikes. */
const scoreWhile = (fault: PlannedFault): Command =>
  work(`score, while request ${String(fault.request)} fails at action ${String(fault.action)} with ${fault.code}`, async (real) => {
    planFault(real, fault);
    return real.desk.score(() => Promise.resolve(true));
  });
const clearFlags = work('clear the marks', ({ desk }) => desk.clearFlags());

const same = (a: Held | undefined, b: Held | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const repair = command('repair what is certain', async (model, real) => {
  const look = await real.desk.look();
  const keys = look.kind === 'assessed' ? look.assessment.issues.flatMap((issue) => (issue.repair === undefined ? [] : [issue.key])) : [];
  const before = contentsOf(real);
  const outcome = await real.desk.repair(keys);
  const after = heldIn(real.document);
  const changed = Object.entries(after).flatMap(([key, is]) => {
    const was = model.entries[key];
    return was === undefined || same(was, is) ? [] : [[key, { was, is }] as const];
  });
  for (const [key, { was, is }] of changed) expect([key, is.value]).toEqual([key, repaired(key, was)]);
  model.entries = after;
  if (isTold(model, outcome)) wrote(model, outcome, before, Object.fromEntries(changed));
  else Object.assign(model, { before: undefined, repaired: { ...model.repaired, ...Object.fromEntries(changed) } });
});

const repaired = (key: string, { value, formula }: Held): unknown => {
  const figure = smallScheme.figures.find(({ code }) => key.startsWith(`${code} `));
  if (figure === undefined) return value;
  const { issues } = readEntry(figure, { value, ...(formula !== undefined && { formula }) }, '');
  return issues.find((issue) => issue.repair !== undefined)?.repair?.to;
};

/** Where a write broke off and could not be taken back, the pane offers to finish it: taken back first, then done again. */
const finish = command('finish what broke off', async (model, real) => {
  const look = await real.desk.look();
  if (look.kind !== 'incomplete') return;
  const outcome = await real.desk.finish(() => Promise.resolve(true));
  const written = isTold(model, outcome);
  takenBack(model, heldIn(real.document), written);
  if (written) wrote(model, outcome, undefined, {});
  model.before = undefined;
});

const takenBack = (model: Model, after: Model['entries'], surely: boolean): void => {
  for (const [key, { was, is }] of Object.entries(model.repaired)) {
    if (!same(model.entries[key], is)) continue;
    model.entries = { ...model.entries, [key]: !surely && same(after[key], is) ? is : was };
  }
};

/** Repaired entries come back, but for those that somebody has changed since; where Excel refused it, some of them may have. */
const undo = command('undo', async (model, real) => {
  const { kind } = await real.desk.look();
  const outcome = kind === 'incomplete' ? await real.desk.restore() : await real.desk.undo();
  if (outcome === undefined) {
    expect(model.before).toBeUndefined();
    return;
  }
  const written = isTold(model, outcome);
  takenBack(model, heldIn(real.document), written && !model.moved);
  if (written && model.before !== undefined) expect([outcome.differences, contentsOf(real)]).toEqual([0, model.before]);
  Object.assign(model, written ? nothingToUndo : { before: undefined });
});

const fail = (fault: PlannedFault): Command =>
  command(`fail request ${String(fault.request)} from now, action ${String(fault.action)}, with ${fault.code}`, (_, real) => {
    planFault(real, fault);
  });

const planFault = (real: Opened, fault: PlannedFault): void => {
  real.fault = { ...fault, request: real.excel.counters().count + fault.request };
};

const protect = (sheet: string, on: boolean): Command =>
  command(`${on ? 'protect' : 'unprotect'} ${sheet}`, (model, { document, excel }) => {
    if (document.sheet(sheet) !== undefined) excel.server.setProtected(sheet, on);
    model.before = undefined;
  });

const rename = (at: number, to: string): Command =>
  rearrange(`close, rename sheet ${String(at)} to ${to}, open`, (real) => {
    const { sheets } = real.document;
    const from = sheets[at % sheets.length]?.name ?? '';
    return reopen(real, (bytes) => (real.document.sheet(to) === undefined ? withSheetRenamed(bytes, from, to) : bytes));
  });

/** What was undoable stays so. */
const close = command('save, close and open again', async (_, real) => reopen(real));

const look = command('look', async (_, { desk }) => {
  await desk.look();
});

const codes = smallScheme.figures.map(({ code }) => code);
const typed = ['95', '0', '12.5', '-3', '', '不适用', '落实', '部分落实', '是', '否', '41075', '约12', '１２０', ' 98 ', '1,234', "'12", '=1+1', '=1/0', 'x'.repeat(300)];
const codesOfFailures = ['GeneralException', 'AccessDenied', 'InvalidOperation', 'ItemNotFound', 'RequestAborted', 'cutOff'];

const anyFault: fc.Arbitrary<PlannedFault> = fc.record({ request: fc.nat(3), action: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(60)), code: fc.constantFrom(...codesOfFailures) });

/** What people and the add-in do to a workbook of these units. */
export const anyScript = (units: readonly string[], maxCommands: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...units), fc.constantFrom(...typed)).map(([code, unit, text]) => type(code, unit, text)),
      fc.tuple(fc.constantFrom(tables.figures, tables.units), fc.integer({ min: 1, max: 30 })).map(([table, by]) => rearrange(`sort ${table} by ${String(by)}`, ({ document }) => sortTable(document, table, by))),
      fc.nat(20).map((at) => rearrange(`insert row ${String(at)}`, ({ document }) => insertRow(document, at))),
      fc.nat(20).map((at) =>
        act(`insert column ${String(at)}`, (model, { document }) => {
          insertColumn(document, at);
          model.moved = true;
        }),
      ),
      fc.constantFrom(...units).map((unit) =>
        act(
          `delete ${unit}`,
          (model, { document }) => {
            deleteUnit(document, unit);
            Object.assign(model, { units: model.units.filter((each) => each !== unit), moved: true });
          },
          (model) => model.units.includes(unit),
        ),
      ),
      fc.tuple(fc.nat(9), fc.constantFrom("甲'乙（表）", '新 名', 'Sheet1')).map(([at, to]) => rename(at, to)),
      fc.tuple(fc.constantFrom('得分表', '数据填报', '考核结果'), fc.boolean()).map(([sheet, on]) => protect(sheet, on)),
      anyFault.map(fail),
      anyFault.map(scoreWhile),
      anyFault.map(scoreWhile),
      fc.constant(score),
      fc.constant(score),
      fc.constant(undo),
      fc.constant(undo),
      fc.constant(undo),
      fc.constant(clearFlags),
      fc.constant(repair),
      fc.constant(finish),
      fc.constant(look),
      fc.constant(close),
    ],
    { maxCommands, size: 'max' },
  );

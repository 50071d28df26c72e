import type { Language } from '../../src/core';
import type { Host } from '../../src/host/port';
import { checkWorkbook } from '../../src/workbook';
import type { Desk, Look, Outcome } from '../../src/taskpane/desk';
import { drilledScheme, drilledUnits } from './drilledWorkbook';

/** The pane over an open workbook. */
export interface Pane {
  readonly desk: Desk;
  readonly host: Host;
  readonly language: Language;
}

/** What the pane was told, with every text of it. */
export interface Told {
  readonly done: boolean;
  /** Of a refusal: codes, and the texts that go with them. */
  readonly codes: readonly string[];
  readonly texts: readonly string[];
}

/** Something that people do with the pane. */
export interface Operation {
  readonly name: string;
  /** Repairs change entries. */
  readonly repairs: boolean;
  /** Changes the workbook that is open. */
  readonly writes: boolean;
  readonly run: (pane: Pane) => Promise<Told>;
}

export const now = '2013-01-01 08:00';

const done: Told = { done: true, codes: [], texts: [] };

interface Line {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const refused = (issues: readonly Line[]): Told => ({
  done: false,
  codes: issues.map(({ code }) => code),
  texts: issues.flatMap(({ message, fix }) => [message, fix]),
});

export const toldByOutcome = (outcome: Outcome | undefined): Told => {
  if (outcome === undefined || outcome.kind === 'written') return done;
  return outcome.kind === 'refused' ? refused(outcome.issues) : { done: false, codes: [outcome.kind], texts: [] };
};

const toldByLook = (look: Look): Told => {
  if (look.kind === 'assessed') return done;
  return look.kind === 'refused' || look.kind === 'failed' ? refused(look.issues) : { done: false, codes: [look.kind], texts: [] };
};

export const goOn = (): Promise<boolean> => Promise.resolve(true);

const operation = (name: string, run: Operation['run'], more: Partial<Operation> = {}): Operation => ({ name, repairs: false, writes: true, run, ...more });

const repairAll = async ({ desk }: Pane): Promise<Told> => {
  const look = await desk.look();
  if (look.kind !== 'assessed') return toldByLook(look);
  const keys = look.assessment.issues.flatMap((issue) => (issue.repair === undefined ? [] : [issue.key]));
  return toldByOutcome(await desk.repair(keys));
};

const check = async ({ host, language }: Pane): Promise<Told> => {
  const found = await checkWorkbook(host, { scheme: drilledScheme, write: { now } });
  if (found.kind === 'checked') return done;
  return refused(found.issues.map(({ code, message, fix }) => ({ code, message: message[language], fix: fix[language] })));
};

const makeNew = async ({ desk }: Pane): Promise<Told> => {
  const opened = await desk.open(await desk.build({ units: drilledUnits, formulas: false }));
  // The pane has a sentence of its own for that.
  return opened ? done : { done: false, codes: ['notOpened'], texts: [] };
};

export const score = operation('score', async ({ desk }) => toldByOutcome(await desk.score(goOn)));
export const undo = operation('undo', async ({ desk }) => toldByOutcome(await desk.undo()));
export const restore = operation('restore', async ({ desk }) => toldByOutcome(await desk.restore()));
export const finish = operation('finish', async ({ desk }) => {
  const outcome = await desk.finish(goOn);
  // Restored before and not scored: the pane then offers to score.
  return toldByOutcome(outcome.kind === 'overtaken' ? await desk.score(goOn) : outcome);
});

export const onEdited: readonly Operation[] = [
  operation('attach', async ({ desk }) => toldByLook(await desk.look()), { writes: false }),
  operation('check', check),
  operation('fix', repairAll, { repairs: true }),
  score,
  operation('clear', async ({ desk }) => toldByOutcome(await desk.clearFlags())),
  operation('formulas', async ({ desk }) => toldByOutcome(await desk.writeFormulas())),
  operation('new workbook', makeNew, { writes: false }),
];

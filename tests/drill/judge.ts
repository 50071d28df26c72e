import type { Language } from '../../src/core';
import type { Door } from './door';
import { tellFault, type Fault } from './faults';
import { finish, undo, type Told } from './operations';
import { differing, outputsIn, saysIncomplete } from './outputs';
import { entryCells, otherElements, type RawCells } from './rawCells';
import { start, type Act, type Started, type Through } from './stage';

/** What became of one case: whether results are the old or the new ones or visibly incomplete, and what was lost. */
export interface Verdict {
  readonly ended: 'old' | 'new' | 'incomplete' | 'lost';
  /** Clear words: operation, request, action, failure, and what is not as it has to be. */
  readonly losses: readonly string[];
}

interface Case {
  readonly door: Door;
  readonly act: Act;
  readonly fault: Fault;
  readonly language: Language;
  /** What is wrong with the adapter, while something is. */
  readonly through: Through;
  /** Whether an interrupted write is finished or undone in the end. */
  readonly finishes: boolean;
}

type State = Verdict['ended'];
type Lose = (what: string, details?: readonly string[]) => void;

/** Does an operation while something fails, and judges what has come of it; then does it again. */
export const judge = async (one: Case): Promise<Verdict> => {
  const { act, fault } = one;
  const losses: string[] = [];
  const lose: Lose = (what, details = []) => losses.push(`${act.operation.name}, ${tellFault(fault)}: ${what}${details.slice(0, 6).map((line) => `\n      ${line}`).join('')}`);
  try {
    return { ended: await drilled(one, lose), losses };
  } catch (error) {
    lose(`an error was thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ended: 'lost', losses };
  }
};

const drilled = async (one: Case, lose: Lose): Promise<State> => {
  const { door, act, fault, language, through } = one;
  const { operation } = act;
  const opened = await start(door, act.base, language, through);
  await operation.before(opened.pane);
  opened.arm(fault);
  const told = await operation.run(opened.pane);
  if (!opened.struck()) lose('the fault did not strike');
  opened.arm(undefined);
  judgeTold(told, language, lose);
  const bytes = opened.document.save();
  judgeEntries(act, entryCells(bytes), lose);
  const state = stateOf(act, bytes, lose);
  if (told.done && state !== 'new') lose(`the pane was told that it is done, but the workbook is ${state}`);
  if (told.codes.includes('S063') && state !== 'old') lose(`the pane was told that it was taken back, but the workbook is ${state}`);
  if (state === 'lost') return state;
  const next = fault.forever ? await start(door, bytes, language, through) : opened;
  await judgeLook(next, state, lose);
  const left = state === 'incomplete' ? await recovered(one, next, lose) : state;
  if (left !== 'lost') await judgeAgain(act, next, left, lose);
  return state;
};

/** In each language: Han letters in Chinese sentences, some words in English ones. */
const isSentence = (text: string, language: Language): boolean => (language === 'zh' ? /[一-鿿]{2}/u : /[A-Za-z]{2}/u).test(text);

const judgeTold = ({ done, codes, texts }: Told, language: Language, lose: Lose): void => {
  const known = codes.every((code) => /^[A-Z]\d{3}$/u.test(code) || code === 'notOpened' || code === 'incomplete');
  if (!done && (codes.length === 0 || !known)) lose(`the pane was told ${JSON.stringify(codes)}`);
  const mute = texts.filter((text) => !isSentence(text, language));
  if (mute.length > 0) lose('the pane was told no sentence', mute);
};

const isUnchanged = (one: RawCells, other: RawCells): boolean => otherElements(one, other).length === 0;

/** Entries as they were, element for element; those that the operation repairs say what they said or what they shall. */
const judgeEntries = ({ operation, entries: { from, to } }: Act, now: RawCells, lose: Lose): void => {
  const other = otherElements(from, now);
  const repaired = new Set(operation.repairs ? otherElements(from, to) : []);
  const lost = other.filter((key) => !repaired.has(key) || now.get(key) === undefined || now.get(key)?.blank === true || ![from, to].some((each) => each.get(key)?.says === now.get(key)?.says));
  if (lost.length > 0) lose('entries are lost', lost.map((key) => `${key} was ${from.get(key)?.element ?? 'not there'}, is ${now.get(key)?.element ?? 'gone'}`));
};

const saysSame = (one: RawCells, other: RawCells): boolean => otherElements(one, other).every((key) => one.get(key)?.says === other.get(key)?.says);

const stateOf = (act: Act, bytes: Uint8Array, lose: Lose): State => {
  const { journal, results } = saysIncomplete(bytes);
  if (journal) {
    if (!results && act.hasState) lose('a write broke off, and 考核结果 does not say so');
    return 'incomplete';
  }
  const outputs = outputsIn(bytes);
  const entries = entryCells(bytes);
  const [isOld, isNew] = [differing(act.from, outputs), differing(act.to, outputs)];
  const entriesNew = !act.operation.repairs || saysSame(act.entries.to, entries);
  if (isNew.length === 0 && entriesNew) return act.operation.repairs || differing(act.from, act.to).length > 0 ? 'new' : 'old';
  if (isOld.length === 0 && saysSame(act.entries.from, entries)) return 'old';
  lose('the workbook is neither the old nor the new one, and does not say so', isOld.length <= isNew.length ? isOld : isNew);
  return 'lost';
};

const judgeLook = async ({ pane: { desk } }: Started, state: State, lose: Lose): Promise<void> => {
  const { kind } = await desk.look();
  const wanted = state === 'incomplete' ? 'incomplete' : 'assessed';
  if (kind !== wanted) lose(`a look at the workbook finds it ${kind}, not ${wanted}`);
};

/** An interrupted write is undone or finished; gives back which of the two the workbook holds then. */
const recovered = async ({ act, finishes, language }: Case, { pane, document }: Started, lose: Lose): Promise<State> => {
  const way = finishes ? finish : undo;
  const told = await way.run(pane);
  judgeTold(told, language, lose);
  if (!told.done) {
    lose(`${way.name} was refused`, told.texts);
    return 'lost';
  }
  const bytes = document.save();
  const wrong = differing(finishes ? act.finished : act.undone, outputsIn(bytes));
  if (wrong.length > 0) lose(`${way.name} does not lead to the results that it has to`, wrong);
  const entries = entryCells(bytes);
  if (!saysSame(act.entered, entries)) lose(`${way.name} does not lead to the entries from before`, otherElements(act.entered, entries));
  if (finishes) return 'lost';
  return wrong.length === 0 ? (act.operation.name === 'undo' ? 'new' : 'old') : 'lost';
};

/** Without a fault the operation succeeds and reaches what it has to. */
const judgeAgain = async (act: Act, { pane, document }: Started, state: State, lose: Lose): Promise<void> => {
  const told = await act.operation.run(pane);
  if (!told.done) {
    lose('doing it again is refused', [...told.codes, ...told.texts]);
    return;
  }
  const bytes = document.save();
  const wanted = state === 'new' ? act.again : act.to;
  const wrong = differing(wanted, outputsIn(bytes));
  if (wrong.length > 0) lose('doing it again does not lead to the new results', wrong);
  const entries = entryCells(bytes);
  if (!(act.operation.repairs ? saysSame(act.entries.to, entries) : isUnchanged(act.entries.to, entries))) {
    lose('doing it again leaves other entries', otherElements(act.entries.to, entries));
  }
};

import type { Language } from '../../src/core';
import type { Door } from './door';
import { fingerprint, type Examine, type Examined } from './examine';
import { tellFault, type Fault } from './faults';
import { finish, restore, undo, type Told } from './operations';
import { differing } from './outputs';
import { otherElements, type RawCells } from './rawCells';
import { start, type Act, type Started, type Through } from './stage';

/** What became of one case: whether results are the old or the new ones or visibly incomplete, and what was lost. */
export interface Verdict {
  readonly ended: 'old' | 'new' | 'incomplete' | 'lost';
  /** Clear words: operation, request, action, failure, and what is not as it has to be. */
  readonly losses: readonly string[];
}

/** What cases share. */
export interface Drilling {
  readonly door: Door;
  readonly examine: Examine;
  /** Whether the pane has to look and act again, after a case that left this file; not for what a case before has shown. */
  readonly goesOn: (one: Case, ended: Verdict['ended'], bytes: Uint8Array) => boolean;
  /** What is wrong with the adapter, while something is. */
  readonly through: Through;
}

export interface Case {
  readonly act: Act;
  readonly fault: Fault;
  readonly language: Language;
  /** Whether an interrupted write is finished or undone in the end. */
  readonly finishes: boolean;
}

type State = Verdict['ended'];
type Lose = (what: string, details?: readonly string[]) => void;

/** Does an operation while something fails, and judges what has come of it; then does it again. */
export const judge = async (drilling: Drilling, one: Case): Promise<Verdict> => {
  const { act, fault } = one;
  const losses: string[] = [];
  const lose: Lose = (what, details = []) => losses.push(`${act.operation.name}, ${tellFault(fault)}: ${what}${details.slice(0, 6).map((line) => `\n      ${line}`).join('')}`);
  try {
    return { ended: await drilled(drilling, one, lose), losses };
  } catch (error) {
    lose(`an error was thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ended: 'lost', losses };
  }
};

const drilled = async ({ door, examine, through, goesOn }: Drilling, one: Case, lose: Lose): Promise<State> => {
  const { act, fault, language } = one;
  const { operation } = act;
  const opened = await start(door, act.base, language, through);
  opened.arm(fault);
  const told = await operation.run(opened.pane);
  if (!opened.struck()) lose('the fault did not strike');
  opened.arm(undefined);
  judgeTold(told, language, lose);
  const bytes = opened.document.save();
  const found = examine(bytes);
  judgeEntries(act, found.entries, lose);
  const state = stateOf(act, found, lose);
  if (told.done && state !== 'new' && operation.writes) lose(`the pane was told that it is done, but the workbook is ${state}`);
  if (told.codes.includes('S063') && state !== 'old') lose(`the pane was told that it was taken back, but the workbook is ${state}`);
  if (!goesOn(one, state, bytes)) {
    if (fingerprint(bytes) === act.untouched) door.leave(act.base, opened);
    return state;
  }
  const next = fault.forever ? await start(door, bytes, language, through) : opened;
  await judgeLook(next, state, lose);
  const left = state === 'incomplete' ? await recovered(examine, one, next, lose) : state;
  if (left === 'old' || left === 'new') await judgeAgain(examine, one, next, left, lose);
  return state;
};

/** In each language: Han letters in Chinese sentences, words in English ones; nothing that ought to be named is left out. */
const isSentence = (text: string, language: Language): boolean => (language === 'zh' ? /[一-鿿]{2}/u : /[A-Za-z]{2}/u).test(text) && !/“”|''|""|（）|\(\)/u.test(text);

const judgeTold = ({ done, codes, texts }: Told, language: Language, lose: Lose): void => {
  const known = codes.every((code) => /^[A-Z]\d{3}$/u.test(code) || code === 'notOpened');
  if (!done && (codes.length === 0 || !known)) lose(`the pane was told ${JSON.stringify(codes)}`);
  const mute = texts.filter((text) => !isSentence(text, language));
  if (mute.length > 0) lose('the pane was told no sentence', mute);
};

/**
 * Entries as they were, element for element; those that the operation repairs say what they said or what they shall.
 * A cell gets its number format before its content, so that a repair that breaks off may leave the one without the other.
 */
const judgeEntries = ({ operation, before, after }: Act, now: RawCells, lose: Lose): void => {
  const [from, to] = [before.entries, after.entries];
  const repaired = new Set(operation.repairs ? otherElements(from, to) : []);
  const isRight = (key: string): boolean =>
    repaired.has(key) && now.get(key)?.blank === false && (['content', 'format'] as const).every((of) => [from, to].some((each) => each.get(key)?.[of] === now.get(key)?.[of]));
  const lost = otherElements(from, now).filter((key) => !isRight(key));
  if (lost.length > 0) lose('entries are lost', lost.map((key) => `${key} was ${from.get(key)?.element ?? 'not there'}, is ${now.get(key)?.element ?? 'gone'}`));
};

const saysSame = (one: RawCells, other: RawCells): boolean => otherElements(one, other).every((key) => one.get(key)?.says === other.get(key)?.says);

/** Lines of outputs and entries that are not as they have to be. */
const wrongIn = (found: Examined, wanted: Pick<Examined, 'outputs' | 'entries'>): readonly string[] => [
  ...differing(wanted.outputs, found.outputs),
  ...(saysSame(wanted.entries, found.entries) ? [] : otherElements(wanted.entries, found.entries)),
];

const stateOf = ({ before, after, operation, hasState }: Act, found: Examined, lose: Lose): State => {
  if (found.incomplete.journal) {
    if (!found.incomplete.results && hasState) lose('a write broke off, and 考核结果 does not say so');
    return 'incomplete';
  }
  const [isOld, isNew] = [wrongIn(found, before), wrongIn(found, after)];
  if (operation.writes && isNew.length === 0) return 'new';
  if (isOld.length === 0) return 'old';
  lose('the workbook is neither the old nor the new one, and does not say so', operation.writes && isNew.length < isOld.length ? isNew : isOld);
  return 'lost';
};

const judgeLook = async ({ pane: { desk } }: Started, state: State, lose: Lose): Promise<void> => {
  const { kind } = await desk.look();
  const wanted = state === 'incomplete' ? 'incomplete' : 'assessed';
  if (kind !== wanted) lose(`a look at the workbook finds it ${kind}, not ${wanted}`);
};

/** An interrupted write is undone or finished; gives back which of the two workbooks that leads to, or that it does not. */
const recovered = async (examine: Examine, { act, finishes, language }: Case, { pane, document }: Started, lose: Lose): Promise<State> => {
  const way = finishes ? finish : restore;
  const told = await way.run(pane);
  judgeTold(told, language, lose);
  if (!told.done) {
    lose(`${way.name} was refused`, told.texts);
    return 'lost';
  }
  const wrong = wrongIn(examine(document.save()), finishes ? act.finished : act.undone);
  if (wrong.length > 0) lose(`${way.name} does not lead to what it has to`, wrong);
  if (finishes || wrong.length > 0) return 'lost';
  return act.operation === undo ? 'new' : 'old';
};

/** Without a fault the operation succeeds and reaches what it has to. */
const judgeAgain = async (
  examine: Examine,
  { act, language }: Case,
  { pane, document }: Started,
  state: 'old' | 'new',
  lose: Lose,
): Promise<void> => {
  const told = await act.operation.run(pane);
  judgeTold(told, language, lose);
  if (!told.done) {
    lose('doing it again is refused', told.texts);
    return;
  }
  const wrong = wrongIn(examine(document.save()), state === 'new' ? act.again : act.after);
  if (wrong.length > 0) lose('doing it again does not lead to the new workbook', wrong);
};

import { failuresAt, type Fault } from './faults';
import type { Case } from './judge';
import type { Act } from './stage';

/** An action of a request, or the end of the request. */
interface Point {
  readonly act: Act;
  readonly request: number;
  readonly action: number;
  readonly actions: number;
}

const pointsOf = (act: Act): readonly Point[] =>
  act.requests.flatMap(({ actions }, request) => Array.from({ length: actions + 1 }, (_, action) => ({ act, request, action, actions })));

/** One language after the other; what is interrupted is undone and finished by turns. */
const caseOf = (act: Act, fault: Fault, turn: number): Case => ({ act, fault, language: turn % 2 === 0 ? 'zh' : 'en', finishes: turn % 4 > 1 });

/** Every failure at every action of every request of every operation, once, and with everything failing from there on. */
export const everyCase = (acts: readonly Act[]): readonly Case[] =>
  acts.flatMap(pointsOf).flatMap(({ act, request, action, actions }, at) =>
    failuresAt(action, actions).flatMap((failure, kind) => [
      caseOf(act, { failure, request, action, forever: false }, at + kind),
      caseOf(act, { failure, request, action, forever: true }, at + kind + 1),
    ]),
  );

/** How many actions one failure is apart from the next where nothing is written. */
const readingStride = 4;

/**
 * The failures by turns, one at an action, by turns once and with everything failing from there on; at the end of a request all of them.
 * A request that an operation before has sent word for word is left out; of those that only read every fourth action is taken.
 */
export const rotatedCases = (acts: readonly Act[]): readonly Case[] => {
  const sent = new Set<string>();
  const cases: Case[] = [];
  let turn = 0;
  for (const act of acts) {
    const fresh = act.requests.map(({ text }) => !sent.has(text));
    for (const { text } of act.requests) sent.add(text);
    for (const { request, action, actions } of pointsOf(act).filter((point) => fresh[point.request] === true)) {
      const failures = failuresAt(action, actions);
      if (action < actions && action % readingStride > 0 && !writes(act.requests[request]?.text ?? '')) continue;
      for (const failure of action < actions ? failures.slice(turn % failures.length, (turn % failures.length) + 1) : failures) {
        cases.push(caseOf(act, { failure, request, action, forever: turn % 2 === 0 }, turn >> 1));
        turn += 1;
      }
    }
  }
  return cases;
};

/** Whether a request sets a property: actions of kind 4 in the protocol of Microsoft's client. */
const writes = (text: string): boolean => text.includes('"ActionType":4');

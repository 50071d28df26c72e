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

/**
 * The failures by turns, one at every action, by turns once and with everything failing from there on; at the end of a request all of them.
 * A request that an operation before has sent word for word is left out.
 */
export const rotatedCases = (acts: readonly Act[]): readonly Case[] => {
  const sent = new Set<string>();
  const cases: Case[] = [];
  for (const act of acts) {
    const fresh = act.requests.map(({ text }) => !sent.has(text));
    for (const { text } of act.requests) sent.add(text);
    for (const { request, action, actions } of pointsOf(act).filter((point) => fresh[point.request] === true)) {
      const failures = failuresAt(action, actions);
      const turn = cases.length;
      const struck = action < actions ? failures.slice(turn % failures.length, (turn % failures.length) + 1) : failures;
      cases.push(...struck.map((failure, at) => caseOf(act, { failure, request, action, forever: (turn + at) % 2 === 0 }, (turn + at) >> 1)));
    }
  }
  return cases;
};

/** Some failures in the midst of the write of a score, once and for good. */
export const midstOfScoring = (acts: readonly Act[]): readonly Case[] => {
  const scoring = rotatedCases(acts).filter(({ act: { operation, requests }, fault: { request, action } }) => {
    const { actions = 0 } = requests[request] ?? {};
    return operation.name === 'score' && request === requests.length - 1 && action > actions * 0.6 && action < actions;
  });
  return scoring.filter((_, index) => index % 4 < 2).slice(0, 24);
};

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

/** How far apart failures are where nothing changes: in requests that only read, and between the changes of those that write. */
const strides = { reading: 12, writing: 3 } as const;

/** Whether an action is struck: each that changes something, of the others one in so many. */
const isStruck = ({ act, request, action, actions }: Point): boolean => {
  const changes = act.requests[request]?.changes ?? [];
  return action === actions || changes[action] === true || action % (changes.includes(true) ? strides.writing : strides.reading) === 0;
};

/**
 * The failures by turns, one at an action, by turns once and with everything failing from there on; at the end of a request all of them.
 * A request that an operation before has sent word for word is left out.
 */
export const rotatedCases = (acts: readonly Act[]): readonly Case[] => {
  const sent = new Set<string>();
  const cases: Case[] = [];
  for (const act of acts) {
    const fresh = act.requests.map(({ text }) => !sent.has(text));
    for (const { text } of act.requests) sent.add(text);
    for (const { request, action, actions } of pointsOf(act).filter((point) => fresh[point.request] === true && isStruck(point))) {
      const failures = failuresAt(action, actions);
      const turn = cases.length;
      const struck = action < actions ? failures.slice(turn % failures.length, (turn % failures.length) + 1) : failures;
      cases.push(...struck.map((failure, at) => caseOf(act, { failure, request, action, forever: (turn + at) % 2 === 0 }, (turn + at) >> 1)));
    }
  }
  return cases;
};

import { everyCase, rotatedCases } from './cases';
import type { Examined } from './examine';
import { failuresAt } from './faults';
import { score } from './operations';
import type { Act } from './stage';

const nothing: Examined = { outputs: [], entries: new Map(), incomplete: { journal: false, results: false } };

const actOf = (...texts: readonly (readonly [string, number])[]): Act => {
  const requests = texts.map(([text, actions]) => ({ text, actions, changes: Array.from({ length: actions }, () => false) }));
  return { operation: score, base: new Uint8Array(), untouched: '', before: nothing, after: nothing, again: nothing, undone: nothing, finished: nothing, hasState: true, requests };
};

const struck = (cases: ReturnType<typeof rotatedCases>): readonly string[] => cases.map(({ act: { requests }, fault: { request, action } }) => `${requests[request]?.text ?? ''} ${String(action)}`);

describe('the cases of a drill', () => {
  const acts = [actOf(['read', 5], ['write', 7]), actOf(['read', 5], ['look', 3])];

  test('by turns every action of every request is struck by one failure, and its end by all of them', () => {
    const places = struck(rotatedCases(acts));
    const actions = [['read', 5], ['write', 7], ['look', 3]] as const;
    const expected = actions.flatMap(([text, count]) => [
      ...Array.from({ length: count }, (_, action) => `${text} ${String(action)}`),
      ...failuresAt(count, count).map(() => `${text} ${String(count)}`),
    ]);
    expect([...places].sort()).toEqual([...expected].sort());
  });

  test('by turns failures strike once and for good, in both languages, and every failure has its turn', () => {
    const cases = rotatedCases([actOf(['write', 200])]);
    const combinations = new Set(cases.map(({ fault: { failure, forever } }) => `${failure} ${String(forever)}`));
    const wanted = failuresAt(0, 1).flatMap((failure) => [`${failure} true`, `${failure} false`]);
    expect(wanted.filter((each) => !combinations.has(each))).toEqual([]);
    expect(new Set(cases.map(({ language, finishes }) => `${language} ${String(finishes)}`)).size).toBe(4);
  });

  test('in full, every failure strikes every action once and for good', () => {
    expect(everyCase(acts)).toHaveLength(2 * (20 * failuresAt(0, 1).length + 4 * failuresAt(1, 1).length));
  });
});

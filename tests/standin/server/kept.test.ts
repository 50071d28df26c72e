import fc from 'fast-check';
import type { Instance } from '../../../src/standin/server/instance';
import { keptObjects } from '../../../src/standin/server/kept';

const objects = Array.from({ length: 3 }, (_, number) => ({ className: `C${number}` }) as unknown as Instance);

/** The plain definition: a list of ids, gone through for every question. */
const plainly = () => {
  const kept = new Map<string, Instance>();
  return {
    keep: (object: Instance) => void kept.set(String(Number([...kept.keys()].at(-1) ?? 0) + 1), object),
    release: (id: string) => void kept.delete(id),
    clear: () => kept.clear(),
    at: (id: string) => kept.get(id),
    idOf: (object: Instance) => [...kept].find(([, one]) => one === object)?.[0],
  };
};

test('objects keep the ids that going through all of them gives', () => {
  const step = fc.oneof({ weight: 3, arbitrary: fc.record({ keep: fc.nat(2) }) }, { weight: 3, arbitrary: fc.record({ release: fc.integer({ min: 1, max: 8 }) }) }, fc.constant({}));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const [one, other] = [keptObjects(), plainly()];
      for (const kept of [one, other]) {
        for (const taken of steps) {
          if ('keep' in taken) kept.keep(objects[taken.keep] as Instance);
          else if ('release' in taken) kept.release(String(taken.release));
          else kept.clear();
        }
      }
      expect(objects.map((object) => one.idOf(object))).toEqual(objects.map((object) => other.idOf(object)));
      const ids = Array.from({ length: 45 }, (_, id) => String(id));
      expect(ids.map((id) => one.at(id))).toEqual(ids.map((id) => other.at(id)));
    }),
  );
});

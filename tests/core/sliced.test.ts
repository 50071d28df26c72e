import { endsSlice, inOneGo, mapInSlices, noRest, withRests, type Sliced } from '../../src/core';

const counting = function* (to: number): Sliced<number> {
  let sum = 0;
  for (let each = 1; each <= to; each += 1) {
    sum += each;
    yield;
  }
  return sum;
};

test('gives the same in one go and with rests', async () => {
  expect(inOneGo(counting(100))).toBe(5050);
  expect(await withRests(counting(100), noRest)).toBe(5050);
  expect(await withRests(counting(100), () => Promise.resolve())).toBe(5050);
});

test('rests after every slice, and waits for the rest', async () => {
  const done: string[] = [];
  const work = function* (): Sliced<void> {
    done.push('first');
    yield;
    done.push('second');
    yield;
  };
  await withRests(work(), async () => {
    await Promise.resolve();
    done.push('rest');
  });
  expect(done).toEqual(['first', 'rest', 'second', 'rest']);
});

test('ends where a rest breaks off', async () => {
  const slices: number[] = [];
  const work = function* (): Sliced<void> {
    for (let each = 0; each < 10; each += 1) {
      slices.push(each);
      yield;
    }
  };
  await expect(withRests(work(), () => (slices.length === 3 ? Promise.reject(new RangeError('stopped')) : undefined))).rejects.toThrow('stopped');
  expect(slices).toEqual([0, 1, 2]);
});

test('maps all in their order, in several slices where there are many', async () => {
  const units = Array.from({ length: 200 }, (_, at) => ({ at }));
  const slices = { count: 0 };
  const places = await withRests(mapInSlices(units, (unit, at) => [unit.at, at]), () => {
    slices.count += 1;
    return undefined;
  });
  expect(places).toEqual(units.map((_, at) => [at, at]));
  expect(slices.count).toBe(units.filter(({ at }) => endsSlice(at)).length);
  expect(slices.count).toBeGreaterThan(1);
});

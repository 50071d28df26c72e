import fc from 'fast-check';
import { fraction } from '../../../src/core';
import { nearest, type Probe } from '../../../src/core/earning/nearest';

const at = (reached: boolean, miss?: number): Probe => ({
  reached,
  ...(miss !== undefined && { miss: fraction(BigInt(miss)) }),
});

/** A valley: the miss falls to zero between the two places and rises behind them. */
const valley =
  (from: number, to: number) =>
  (place: number): Probe => {
    const miss = place < from ? from - place : Math.max(0, place - to);
    return at(miss === 0, miss);
  };

describe('the nearest place that reaches a goal', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 1000, 1023, 1024, 1025])('is place %i, where everything behind reaches it too', (first) => {
    expect(nearest(5000, (place) => at(place >= first, Math.max(0, first - place)))).toBe(first);
  });

  it('is the last place where only that one reaches it, and none where the line ends before', () => {
    const probe = (place: number): Probe => at(place >= 777, 2000 - place);
    expect(nearest(777, probe)).toBe(777);
    expect(nearest(776, probe)).toBeUndefined();
    expect(nearest(0, probe)).toBeUndefined();
  });

  it('is not leapt over, however narrow the valley', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300_000 }), (from, width, more) => {
        expect(nearest(from + width + more, valley(from, from + width))).toBe(from);
      }),
    );
  });

  it('is none where the valley does not reach the goal', () => {
    expect(nearest(1_000_000, (place) => at(false, Math.abs(place - 4321) + 1))).toBeUndefined();
  });

  it('may lie behind a stretch that changes nothing', () => {
    expect(nearest(10_000, (place) => at(place >= 5000, Math.min(4000, Math.max(0, 5000 - place))))).toBe(5000);
  });

  it('may lie before a place that cannot be judged', () => {
    expect(nearest(100, (place) => (place >= 71 ? at(false) : at(place >= 70, 70 - place)))).toBe(70);
    expect(nearest(100, (place) => (place >= 70 ? at(false) : at(false, 70 - place)))).toBeUndefined();
  });

  it('is given up after two probes where the line leads away from it', () => {
    const probe = jest.fn((place: number): Probe => at(false, 10 + place));
    expect(nearest(1e15, probe)).toBeUndefined();
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it('takes some two probes for every doubling of the distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (first) => {
        const probe = jest.fn((place: number): Probe => at(place >= first, Math.max(0, first - place)));
        expect(nearest(1e15, probe)).toBe(first);
        expect(probe.mock.calls.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(first)) + 3);
      }),
    );
  });
});

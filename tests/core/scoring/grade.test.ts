import { assumed, document, type Remark, type Scheme, type Veto } from '../../../src/core';
import {
  answered,
  cents,
  encouragement,
  measured,
  no,
  proportional,
  scheme,
  scoreOne,
  text,
  yes,
  type Given,
} from '../given';

const veto = (code: string, more: Partial<Veto> = {}): Veto => ({
  code,
  clause: '六',
  title: text('否决'),
  effect: assumed({ kind: 'lowestGrade' }),
  ...more,
});

const decision = (vetoed: boolean, reason = '经核实', code = 'V'): Remark => ({ code, vetoed, reason, evidence: '' });

/** 7 points for a, 3 for b, each in proportion to a target of 1. */
const graded = (more: Partial<Scheme> = {}) =>
  scheme({
    indicators: [
      measured('a', 'a', proportional('1'), { points: document('7') }),
      measured('b', 'b', proportional('1'), { points: document('3') }),
    ],
    ...more,
  });

const score = (given: Given, remarks: readonly Remark[] = [], more: Partial<Scheme> = {}) =>
  scoreOne(graded(more), given, remarks);
const gradeOf = (...of: Parameters<typeof score>) => score(...of).grade?.id ?? null;

describe('grades by the share of full points', () => {
  test.each([
    ['1', '1', 'excellent'],
    ['1', '0.67', 'excellent'],
    ['1', '0.6666', 'excellent'],
    ['1', '0.66', 'good'],
    ['0.9', '0.567', 'good'],
    ['0.9', '0.56', 'passed'],
    ['0.5', '0.84', 'passed'],
    ['0.5', '0.83', 'poor'],
    ['0', '0', 'poor'],
  ])('%s of 7 and %s of 3 points: %s', (a, b, expected) => {
    expect(gradeOf({ a, b })).toBe(expected);
  });

  test('the bound itself belongs to the better grade: 9.00 of 10 is excellent, 8.99 is good', () => {
    const [at, below] = [score({ a: '1', b: '0.6666' }), score({ a: '1', b: '0.6633' })];
    expect([cents(at.score), at.grade?.id, cents(below.score), below.grade?.id]).toEqual([
      '9.00',
      'excellent',
      '8.99',
      'good',
    ]);
  });
});

describe('while something is pending', () => {
  test('the grade is given when both ends of the range fall in one band', () => {
    expect(cents(score({ a: '0.1' }).high)).toBe('3.70');
    expect(gradeOf({ a: '0.1' })).toBe('poor');
  });

  test('the grade is open when they do not', () => {
    expect(gradeOf({ a: '1' })).toBeNull();
    expect(gradeOf({ b: '1' })).toBeNull();
  });

  test('a bonus that may still come can leave the grade open', () => {
    const { indicators } = graded();
    const bonus = answered('e', encouragement('e'), { points: document('1') });
    const more = { indicators: [...indicators, bonus] };
    expect(gradeOf({ a: '1', b: '0.6' }, [], more)).toBeNull();
    expect(gradeOf({ a: '1', b: '0.6', e: no }, [], more)).toBe('good');
    expect(gradeOf({ a: '1', b: '0.6', e: yes }, [], more)).toBe('excellent');
  });

  test('without any figure there is no grade', () => {
    expect(gradeOf({})).toBeNull();
  });
});

describe('a veto', () => {
  const triggered = { vetoes: [veto('V', { trigger: 't' })] };
  const best = { a: '1', b: '1' };
  const states = (...of: Parameters<typeof score>) => score(...of).vetoes.map(({ state }) => state);

  test('that a person decided with a reason forces the lowest grade; score and rank stay', () => {
    const vetoed = score(best, [decision(true)], triggered);
    expect(vetoed).toMatchObject({ grade: { id: 'poor' }, rank: 1, flags: ['veto'], pending: 0 });
    expect(cents(vetoed.score)).toBe('10.00');
    expect(vetoed.vetoes).toMatchObject([{ state: 'decided', remark: { reason: '经核实' } }]);
  });

  test('that was decided forces the lowest grade even while points are pending', () => {
    expect(gradeOf({ a: '1' }, [decision(true)], triggered)).toBe('poor');
    expect(gradeOf({}, [decision(true)], triggered)).toBe('poor');
  });

  test('that was decided needs no trigger', () => {
    expect(gradeOf(best, [decision(true)], { vetoes: [veto('V')] })).toBe('poor');
  });

  test('decided without a reason stays open', () => {
    for (const vetoed of [true, false]) {
      const open = score({ ...best, t: yes }, [decision(vetoed, '')], triggered);
      expect(open).toMatchObject({ grade: null, flags: ['pending'], pending: 1, vetoes: [{ state: 'open' }] });
    }
  });

  test('triggered without a decision is open: the unit is pending and has no grade', () => {
    const open = score({ ...best, t: yes }, [], triggered);
    expect(open).toMatchObject({ grade: null, flags: ['pending'], pending: 1, failing: 0 });
    expect(cents(open.score)).toBe('10.00');
  });

  test('triggered, and decided not to be one, bears on nothing', () => {
    expect(states({ ...best, t: yes }, [decision(false)], triggered)).toEqual([]);
    expect(gradeOf({ ...best, t: yes }, [decision(false)], triggered)).toBe('excellent');
  });

  test('not triggered and not decided bears on nothing', () => {
    expect(states({ ...best, t: no }, [], triggered)).toEqual([]);
    expect(gradeOf(best, [], { vetoes: [veto('V')] })).toBe('excellent');
  });

  test('is decided by a remark on it alone', () => {
    expect(states({ ...best, t: no }, [decision(true, '经核实', 'W')], triggered)).toEqual([]);
    const note: Remark = { code: 'V', reason: '已约谈', evidence: '' };
    expect(states({ ...best, t: yes }, [note], triggered)).toEqual(['open']);
    expect(states({ ...best, t: yes }, [note, decision(true)], triggered)).toEqual(['decided']);
  });

  test('is open while nobody has answered its trigger: missing is not no', () => {
    expect(states(best, [], triggered)).toEqual(['open']);
    expect(states({ ...best, t: no }, [], triggered)).toEqual([]);
  });

  test('is open while two remarks contradict each other, in whatever order', () => {
    const against = [decision(true, '经核实'), decision(false, '经核实')];
    expect(states({ ...best, t: yes }, against, triggered)).toEqual(['open']);
    expect(states({ ...best, t: yes }, [...against].reverse(), triggered)).toEqual(['open']);
  });

  test('is open when its reason is blanks only', () => {
    expect(states({ ...best, t: yes }, [decision(true, ' ')], triggered)).toEqual(['open']);
  });

  test('that was decided outweighs one that is open', () => {
    const two = { vetoes: [veto('V'), veto('W', { trigger: 't' })] };
    const mixed = score({ ...best, t: yes }, [decision(true)], two);
    expect(mixed).toMatchObject({ grade: { id: 'poor' }, flags: ['veto', 'pending'], pending: 1 });
  });
});

import { assumed, decimal, upTo, type Figure, type FigureValue, type Identity, type Operand } from '../../../src/core';
import { follow } from '../../../src/core/earning/follow';
import { constant, figure, figures, missing, notApplicable, scheme, text, type Given } from '../given';
import { valueText } from './offers';

const identity = (code: string, left: Operand, relation: Identity['relation'], right: Operand, more: Partial<Identity> = {}): Identity => ({
  code,
  level: 'error',
  title: text(code),
  left,
  relation,
  right,
  fix: text('核对'),
  ...more,
});

const sumOf = (...of: readonly string[]): Operand => ({ kind: 'sum', of });
const numeral = (value: string): FigureValue => ({ kind: 'number', value: decimal(value) });

const births = identity('I1', 'total', 'equal', sumOf('boys', 'girls'));
const compliant = identity('I2', 'compliant', 'atMost', 'total');
const given: Given = { total: '100', boys: '52', girls: '48', compliant: '95' };

/** What changing one figure brings with it, in short. */
const after = (
  identities: readonly Identity[],
  changed: string,
  to: string,
  entered: Given = given,
  figureOf: (id: string) => Figure = (id) => figure(id, 'count'),
) => {
  const followed = follow(scheme({ identities, figures: Object.keys(entered).map(figureOf) }), figures(entered), changed, numeral(to));
  return {
    follows: followed.follows.map((each) => `${each.figures.join(' + ')} by ${upTo(each.by, 2)} (${each.identity})`),
    broken: followed.broken,
    loose: followed.loose,
    doubts: followed.doubts,
    figures: Object.fromEntries([...followed.figures].map(([id, value]) => [id, valueText(value)])),
  };
};

describe('an equality', () => {
  it('takes the figure on its other side along', () => {
    expect(after([births], 'boys', '55')).toMatchObject({ follows: ['total by 3 (I1)'], broken: [], figures: { boys: '55', total: '103' } });
    expect(after([births], 'girls', '40')).toMatchObject({ follows: ['total by -8 (I1)'], broken: [], figures: { total: '92' } });
  });

  it('takes a sum along as a whole, split in proportion for the sake of other identities', () => {
    // 52 × 0.1 = 5.2 and 48 × 0.1 = 4.8, in whole persons
    expect(after([births], 'total', '90')).toMatchObject({
      follows: ['boys + girls by -10 (I1)'],
      loose: ['boys', 'girls'],
      broken: [],
      figures: { boys: '47', girls: '43' },
    });
    expect(after([births], 'boys', '55').loose).toEqual([]);
  });

  it('passes the movement on', () => {
    const chain = [births, identity('I3', 'people', 'equal', sumOf('total', 'others'))];
    expect(after(chain, 'boys', '50', { ...given, people: '1000', others: '900', compliant: '90' })).toMatchObject({
      follows: ['total by -2 (I1)', 'people by -2 (I3)'],
      broken: [],
    });
  });

  it('keeps the distance that its tolerance had let in', () => {
    const money = identity('I4', sumOf('own', 'other'), 'equal', 'all', { tolerance: '0.01' });
    expect(after([money], 'own', '12.50', { own: '10', other: '5', all: '15.01' }).figures).toMatchObject({ all: '17.51' });
  });

  it('does not hold where a figure would have to fall below zero, or rise beyond what is believable', () => {
    const less = { total: '10', boys: '52', girls: '48' };
    expect(after([births], 'boys', '42', less)).toMatchObject({ broken: [], figures: { total: '0' } });
    expect(after([births], 'boys', '41', less)).toMatchObject({ follows: [], broken: ['I1'] });
    const bounded = (id: string): Figure => figure(id, 'count', id === 'total' ? { atMost: '101' } : {});
    expect(after([births], 'boys', '53', given, bounded).broken).toEqual([]);
    expect(after([births], 'boys', '54', given, bounded).broken).toEqual(['I1']);
  });

  it('cannot take along what is over, what is no plain sum, or what has moved already', () => {
    const over = (id: string): Figure => figure(id, 'count', id === 'total' ? { period: 'lastYear' } : {});
    expect(after([births], 'boys', '53', given, over).broken).toEqual(['I1']);
    const product = identity('I5', 'total', 'equal', { kind: 'product', of: ['boys', constant('2')] });
    expect(after([product], 'total', '106', { total: '104', boys: '52' }).broken).toEqual(['I5']);
    const twice = identity('I6', 'boys', 'equal', 'total');
    expect(after([births, twice], 'girls', '0', { total: '52', boys: '52', girls: '0' }).broken).toEqual([]);
    expect(after([births, twice], 'girls', '1', { total: '52', boys: '52', girls: '0' }).broken).toEqual(['I1']);
  });

  it('is silent where a figure is missing, and counts blanks as zero where it says so', () => {
    expect(after([births], 'boys', '55', { ...given, girls: missing })).toMatchObject({ follows: [], broken: [] });
    const lenient = { ...births, whenMissing: 'zero' as const };
    expect(after([lenient], 'boys', '55', { total: '52', boys: '52', girls: notApplicable })).toMatchObject({ follows: ['total by 3 (I1)'], broken: [] });
    expect(after([lenient], 'total', '55', { total: '52', boys: '52', girls: notApplicable }).broken).toEqual(['I1']);
  });
});

describe('an inequality', () => {
  it('takes nothing along: up to its limit it holds, beyond it is broken', () => {
    expect(after([compliant], 'compliant', '100')).toMatchObject({ follows: [], broken: [] });
    expect(after([compliant], 'compliant', '101')).toMatchObject({ follows: [], broken: ['I2'] });
  });

  it('is broken by what follows, too', () => {
    expect(after([births, compliant], 'boys', '47')).toMatchObject({ follows: ['total by -5 (I1)'], broken: [] });
    expect(after([births, compliant], 'boys', '46')).toMatchObject({ follows: ['total by -6 (I1)'], broken: ['I2'] });
  });

  it('about a figure that follows within a sum is judged on the split in proportion', () => {
    const most = (limit: string) => after([births, identity('I7', 'boys', 'atMost', constant(limit))], 'total', '110').broken;
    expect([most('57'), most('56')]).toEqual([[], ['I7']]);
  });

  it.each<[Identity['relation'], string, string, readonly string[]]>([
    ['atLeast', '10', '9.99', ['I8']],
    ['moreThan', '10.01', '10', ['I8']],
    ['lessThan', '9.99', '10', ['I8']],
    ['atMost', '10', '10.01', ['I8']],
  ])('%s 10 is kept by %s and broken by %s', (relation, keeping, breaking, codes) => {
    const limit = identity('I8', 'a', relation, constant('10'));
    const from = { a: relation === 'atLeast' || relation === 'moreThan' ? '12' : '8' };
    const amount = (id: string): Figure => figure(id);
    expect(after([limit], 'a', keeping, from, amount).broken).toEqual([]);
    expect(after([limit], 'a', breaking, from, amount).broken).toEqual(codes);
  });

  it('grants its tolerance: a distance, or a share of a side', () => {
    const by = (value: string, of?: 'right'): Partial<Identity> => ({ tolerance: { by: assumed(value), ...(of && { of }) } });
    const limit = (more: Partial<Identity>) => [identity('I9', 'a', 'atMost', 'b', more)];
    const from = { a: '150', b: '200' };
    expect([after(limit(by('5')), 'a', '205', from).broken, after(limit(by('5')), 'a', '206', from).broken]).toEqual([[], ['I9']]);
    expect([after(limit(by('0.05', 'right')), 'a', '210', from).broken, after(limit(by('0.05', 'right')), 'a', '211', from).broken]).toEqual([[], ['I9']]);
  });

  it('that was broken before is not held against the change', () => {
    expect(after([compliant], 'compliant', '111', { compliant: '110', total: '100' }).broken).toEqual([]);
  });
});

describe('an identity of level warning', () => {
  const doubtful = { ...compliant, level: 'warning' as const };

  it('does not forbid anything, but is named', () => {
    expect(after([doubtful], 'compliant', '101')).toMatchObject({ broken: [], doubts: ['I2'] });
    expect(after([doubtful], 'compliant', '100')).toMatchObject({ broken: [], doubts: [] });
  });

  it('takes nothing along', () => {
    expect(after([{ ...births, level: 'warning' }], 'boys', '53')).toMatchObject({ follows: [], broken: [], doubts: ['I1'] });
  });

  it('of level note is not named', () => {
    expect(after([{ ...compliant, level: 'note' }], 'compliant', '101')).toMatchObject({ broken: [], doubts: [] });
  });
});

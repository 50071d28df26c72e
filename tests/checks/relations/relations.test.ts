import { checkUnits, relations, type Issue, type Relation } from '../../../src/checks';
import { figuresOfOperand, type Identity, type Scheme } from '../../../src/core';
import { baotou2012 } from '../../../src/schemes';
import { applicable } from '../../../src/checks/relations';
import { figure, scheme, text } from '../../core/given';

/** A scheme that asks for the figures of one relation, and for no others. */
const asking = ({ left, right }: Identity, more: Partial<Scheme> = {}): Scheme => {
  const ids = new Set([left, right].flatMap(figuresOfOperand));
  return scheme({ figures: [...ids].map((id) => figure(id, 'amount', { negative: true, optional: true })), ...more });
};

const found = (of: Scheme, values: Relation['examples']['fails']): readonly Issue[] =>
  checkUnits(of, [{ unit: '甲区', entries: new Map(Object.entries(values).map(([id, value]) => [id, { value, cell: `甲区!${id}` }])) }]).issues;

describe.each(relations.map((relation) => [relation.code, relation.title.en, relation] as const))('%s: %s', (code, _, relation) => {
  test('fails on its bad example, at its first figure, and at nothing else', () => {
    const [first] = figuresOfOperand(relation.left);
    expect(found(asking(relation), relation.examples.fails).map((issue) => [issue.code, issue.level, issue.unit, issue.figure, issue.cell])).toEqual([
      [code, relation.level, '甲区', first, `甲区!${first ?? ''}`],
    ]);
  });

  test('passes its good example, and says nothing of blanks', () => {
    expect(found(asking(relation), relation.examples.passes)).toEqual([]);
    expect(found(asking(relation), {})).toEqual([]);
  });

  test('has figures in its examples that it looks at, and no others', () => {
    const looked = new Set([relation.left, relation.right].flatMap(figuresOfOperand));
    for (const id of Object.keys({ ...relation.examples.fails, ...relation.examples.passes })) expect(looked).toContain(id);
  });
});

test('codes of relations differ', () => {
  expect(new Set(relations.map(({ code }) => code)).size).toBe(relations.length);
});

describe('a relation', () => {
  const [relation] = relations.filter(({ code }) => code === 'V102');
  if (relation === undefined) throw new RangeError('V102 is gone');
  const own: Identity = { code: 'I1', level: 'warning', title: text('甲'), left: relation.left, relation: 'atMost', right: relation.right, fix: text('核对') };

  test('is silent where the scheme lacks one of its figures', () => {
    const lacking = asking(relation, { figures: asking(relation).figures.slice(1) });
    expect(applicable(relations, lacking)).toEqual([]);
    expect(applicable(relations, asking(relation)).map(({ code }) => code)).toEqual(['V102']);
  });

  test.each<[string, Partial<Identity>]>([
    ['the same', {}],
    ['the same from the other side', { left: relation.right, relation: 'atLeast', right: relation.left }],
    ['the same with a tolerance of its own', { tolerance: '1' }],
  ])('gives way to an identity of the scheme that says %s', (_, change) => {
    const issues = found(asking(relation, { identities: [{ ...own, ...change }] }), { 'births.firstWithinPlan': 33, 'births.first': 30 });
    expect(issues.map(({ code }) => code)).toEqual(['I1']);
  });

  test('stays beside an identity that says something else of the same figures', () => {
    const equal: Identity = { ...own, relation: 'equal' };
    expect(applicable(relations, asking(relation, { identities: [equal] })).map(({ code }) => code)).toEqual(['V102']);
  });
});

test('the scheme of Baotou asks for the figures of none of them', () => {
  expect(applicable(relations, baotou2012)).toEqual([]);
});

import { fitOf, type UnitFit } from '../../../../src/checks/entered/written/unitOfMeasure';
import { fraction } from '../../../../src/core';
import { figure, text } from '../../../core/given';

const fit = (suffix: string, zh: string, en = zh): UnitFit => fitOf(suffix, figure('a', 'amount', { unit: text(zh, en) }));

test.each<[string, string, UnitFit['kind']]>([
  ['', '人', 'none'],
  ['人', '人', 'own'],
  ['学时', '学时', 'own'],
  ['男/百女', '男/百女', 'own'],
  ['元/人', '元／人', 'own'],
  ['%', '%', 'ownSign'],
  ['‰', '‰', 'ownSign'],
  ['‰', '%', 'otherSign'],
  ['%', '‰', 'otherSign'],
  ['%', '人', 'otherSign'],
  ['元', '万元', 'other'],
  ['件', '人', 'other'],
  ['万', '人', 'other'],
  ['元', '元/人', 'other'],
  ['左右', '人', 'unknown'],
  ['人左右', '人', 'unknown'],
  ['%%', '%', 'unknown'],
  ['万万', '人', 'unknown'],
])('%j in a figure of %s: %s', (suffix, unit, kind) => {
  expect(fit(suffix, unit).kind).toBe(kind);
});

test('the English unit is the own one too, in any case', () => {
  expect([fit('persons', '人', 'persons'), fit('Persons', '人', 'persons')]).toEqual([{ kind: 'own' }, { kind: 'own' }]);
});

test.each<[string, string, bigint, bigint]>([
  ['元', '万元', 1n, 10_000n],
  ['千元', '万元', 1n, 10n],
  ['百万元', '万元', 100n, 1n],
  ['亿元', '万元', 10_000n, 1n],
  ['万', '万元', 1n, 1n],
  ['万元', '元', 10_000n, 1n],
  ['万', '人', 10_000n, 1n],
  ['千人', '人', 1000n, 1n],
])('%s is worth a factor in a figure of %s', (suffix, unit, numerator, denominator) => {
  expect(fit(suffix, unit)).toEqual({ kind: 'other', unit: suffix, factor: fraction(numerator, denominator) });
});

test.each([
  ['件', '人'],
  ['人', '万元'],
  ['万', '%'],
  ['万', '男/百女'],
])('%s is not converted in a figure of %s', (suffix, unit) => {
  expect(fit(suffix, unit)).toEqual({ kind: 'other', unit: suffix });
});

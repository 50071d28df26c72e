import { readEntry } from '../../../src/checks/entered';
import { figure } from '../../core/given';

const told = (more: { readonly negative?: boolean }) => {
  const { value, issues } = readEntry(figure('a', 'count', more), { value: 1.5 }, '甲区');
  return [value.kind, issues[0]?.expected.zh, issues[0]?.expected.en];
};

// A count that may be below zero took -3, while what is expected was told as 0 or more.
test('a count that may be below zero is not told to be 0 or more', () => {
  expect(readEntry(figure('a', 'count', { negative: true }), { value: -3 }, '甲区').value.kind).toBe('number');
  expect(told({ negative: true })).toEqual(['unusable', '整数', 'a whole number']);
  expect(told({})).toEqual(['unusable', '不小于 0 的整数', 'a whole number, 0 or more']);
});

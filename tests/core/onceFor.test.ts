import { onceFor } from '../../src/core/onceFor';

test('an answer is made once for an object, also one that is nothing, and another time for an equal one', () => {
  const asked: object[] = [];
  const of = onceFor((key: { readonly name: string }) => {
    asked.push(key);
    return key.name === '' ? undefined : key.name;
  });
  const [one, other, blank] = [{ name: '甲' }, { name: '甲' }, { name: '' }];
  expect([of(one), of(one), of(other), of(blank), of(blank)]).toEqual(['甲', '甲', '甲', undefined, undefined]);
  expect(asked).toEqual([one, other, blank]);
});

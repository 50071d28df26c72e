import fc from 'fast-check';
import { byteLength } from '../../../src/standin/server/json';

test('bytes are counted as they are encoded, lone halves of pairs among them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, units) => {
      for (const one of [text, String.fromCharCode(...units), text + String.fromCharCode(0xd83d)]) expect(byteLength(one)).toBe(new TextEncoder().encode(one).length);
    }),
  );
  expect(byteLength('考核 é 😀 \ud83d\ud83d\ude00 \ude00')).toBe(new TextEncoder().encode('考核 é 😀 \ud83d\ud83d\ude00 \ude00').length);
});

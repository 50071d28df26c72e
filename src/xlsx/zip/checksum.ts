const POLYNOMIAL = 0xedb88320;

const next = (value: number): number => {
  let shifted = value;
  for (let bit = 0; bit < 8; bit++) shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  return shifted;
};

const single = Int32Array.from({ length: 256 }, (_, byte) => next(byte));
const double = single.map((value) => (value >>> 8) ^ (single[value & 0xff] ?? 0));
const triple = double.map((value) => (value >>> 8) ^ (single[value & 0xff] ?? 0));
const quadruple = triple.map((value) => (value >>> 8) ^ (single[value & 0xff] ?? 0));

/** CRC-32 as zip files use it (APPNOTE 4.4.7), unsigned; four bytes at a time, since sheets are long. */
export const crc32 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [one, two, three, four] = [single, double, triple, quadruple];
  const whole = bytes.length & ~3;
  let value = -1;
  for (let at = 0; at < whole; at += 4) {
    value ^= view.getInt32(at, true);
    value =
      (four[value & 0xff] ?? 0) ^
      (three[(value >>> 8) & 0xff] ?? 0) ^
      (two[(value >>> 16) & 0xff] ?? 0) ^
      (one[value >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++) value = (value >>> 8) ^ (one[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
};

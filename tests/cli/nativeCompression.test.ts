import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { nativeCompression } from '../../src/cli/nativeCompression';
import { openXlsx } from '../../src/xlsx';
import { portableCompression } from '../../src/xlsx/zip';
import { costOf } from '../hostile/cost';
import { differingParts } from '../xlsx/unzip';

const contents = ['', '1', '一'.repeat(100_000), Array.from({ length: 9000 }, (_, at) => `<c r="A${String(at)}"><v>${String(at * at)}</v></c>`).join('')].map((text) => strToU8(text));
const ways = [
  ['portable', portableCompression],
  ['native', nativeCompression],
] as const;
const same = (one: Uint8Array | undefined, other: Uint8Array): boolean => one !== undefined && Buffer.compare(one, other) === 0;

describe.each(ways)('the %s compression', (_, compression) => {
  test.each(ways)('unpacks what the %s one has packed', (_, packing) => {
    for (const content of contents) {
      expect(same(compression.inflate(packing.deflate(content), content.length), content)).toBe(true);
      expect(compression.crc32(content)).toBe(packing.crc32(content));
    }
  });

  test('gives nothing of what is more than it may be', () => {
    for (const content of contents.filter(({ length }) => length > 0)) {
      const deflated = compression.deflate(content);
      for (const most of [0, content.length >> 1, content.length - 1]) expect(compression.inflate(deflated, Math.min(most, content.length - 1))).toBeUndefined();
    }
  });

  test('takes no memory for what it does not give', () => {
    const bomb = nativeCompression.deflate(new Uint8Array(96 * 1024 * 1024));
    const { result, megabytes } = costOf(() => compression.inflate(bomb, 1000));
    expect(result).toBeUndefined();
    expect(megabytes).toBeLessThan(64);
  });

  test('refuses what is not deflated, or ends early', () => {
    expect(() => compression.inflate(strToU8('\xff\xffno'), 100)).toThrow();
    expect(() => compression.inflate(compression.deflate(contents[3] ?? strToU8('')).subarray(0, 500), 1_000_000)).toThrow();
  });
});

test('a workbook is saved to the same parts either way', () => {
  const bytes = readFileSync('assets/workbook/baotou-2012-sample.xlsx');
  const saved = ways.map(([, compression]) => {
    const document = openXlsx(bytes, { compression });
    document.write(document.sheets[0]?.name ?? '', 0, 0, [[{ value: '改了' }]]);
    return document.save();
  });
  expect(differingParts(saved[0] ?? bytes, saved[1] ?? bytes)).toEqual([]);
  expect(differingParts(saved[0] ?? bytes, bytes)).not.toEqual([]);
});

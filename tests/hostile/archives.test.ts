import { strToU8 } from 'fflate';
import { nativeCompression } from '../../src/cli/nativeCompression';
import { type Compression, openXlsx, XlsxError } from '../../src/xlsx';
import { inFolder, refusal } from '../cli/running';
import { fixtureParts } from '../xlsx/fixture';
import { archive, zip64, type Entry } from './archives';
import { costOf } from './cost';

const parts = fixtureParts({ sheets: [{ name: '表', content: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] });
const good: readonly Entry[] = Object.entries(parts).map(([name, content]) => ({ name, content: typeof content === 'string' ? strToU8(content) : content }));
const [first, ...others] = good;
if (first === undefined) throw new Error('There are parts.');

const withFirst = (change: Partial<Entry>): Uint8Array => archive([{ ...first, ...change }, ...others]);
const withEntries = (...more: readonly Entry[]): Uint8Array => archive([...good, ...more]);

const megabyte = 1024 * 1024;
const zeros = { name: 'xl/media/0.bin', content: new Uint8Array(48 * megabyte) };
const deflatedZeros = archive([zeros]).subarray(30 + zeros.name.length);
const bomb = (index: number): Entry => ({ ...zeros, name: `xl/media/${String(index)}.bin`, deflated: deflatedZeros, said: { crc: 0 } });
const text = strToU8('text');
const unknown = 0xffffffff;

const opened = (bytes: Uint8Array, compression?: Compression): string => {
  try {
    return JSON.stringify(openXlsx(bytes, compression && { compression }).sheets[0]?.value(0, 0));
  } catch (failure) {
    if (failure instanceof XlsxError) return failure.code;
    throw failure;
  }
};

const refused: readonly (readonly [what: string, bytes: () => Uint8Array, code: string])[] = [
  ['one part that unpacks a thousandfold', () => withEntries(bomb(0)), 'tooLarge'],
  ['many such parts', () => withEntries(...Array.from({ length: 40 }, (_, index) => bomb(index))), 'tooLarge'],
  ['a bomb that says it is small', () => withFirst({ content: new Uint8Array(megabyte), said: { size: 1000 } }), 'tooLarge'],
  ['a small part that says it is large', () => withFirst({ said: { size: 7 * megabyte } }), 'damaged'],
  ['entries that lie over each other', () => withEntries({ name: 'a.xml', content: text, said: { offset: 0 } }), 'damaged'],
  ['an entry inside another one', () => withEntries({ name: 'a.xml', content: archive([{ name: 'b.xml', content: text }]) }, { name: 'b.xml', content: text, said: { offset: 4 } }), 'damaged'],
  ['an entry that runs into the directory', () => withEntries({ name: 'a.xml', content: text, said: { compressedSize: 40 } }), 'damaged'],
  ['an entry that runs beyond the file', () => withEntries({ name: 'a.xml', content: text, said: { compressedSize: 4000 } }), 'truncated'],
  ['more entries than a workbook has', () => archive(Array.from({ length: 20_001 }, (_, index) => ({ name: String(index), content: text, deflated: text, said: { method: 0 } }))), 'tooLarge'],
  ['the number 65,535, which stands for zip64', () => archive(good, 0xffff), 'tooLarge'],
  ['two parts of one name', () => withEntries({ name: first.name, content: text }), 'damaged'],
  ['two parts whose names differ in case alone', () => withEntries({ name: first.name.toUpperCase(), content: text }), 'damaged'],
  ['two parts whose names differ in slashes alone', () => withEntries({ name: `/${first.name}`, content: text }), 'damaged'],
  ['a name that climbs', () => withEntries({ name: '../../outside.xml', content: text }), 'damaged'],
  ['a name that climbs by backslashes', () => withEntries({ name: 'xl\\..\\..\\outside.xml', content: text }), 'damaged'],
  ['a name of dots', () => withEntries({ name: 'xl/./a.xml', content: text }), 'damaged'],
  ['a name that ends early', () => withEntries({ name: 'xl/a.xml\0.png', content: text }), 'damaged'],
  ['an encrypted part', () => withFirst({ said: { flags: 0x801 } }), 'encrypted'],
  ['a way of packing of its own', () => withFirst({ said: { method: 99 } }), 'unsupported'],
  ['zip64 with a size of sixteen exabytes', () => withFirst({ said: { size: unknown }, extra: zip64(0xffff_ffff_ffff_ffffn) }), 'tooLarge'],
  ['zip64 with a packed size of sixteen exabytes', () => withFirst({ said: { compressedSize: unknown }, extra: zip64(0xffff_ffff_ffff_ffffn) }), 'truncated'],
  ['zip64 with a place of sixteen exabytes', () => withFirst({ said: { offset: unknown }, extra: zip64(0xffff_ffff_ffff_ffffn) }), 'truncated'],
  ['zip64 with a size that is wrong', () => withFirst({ said: { size: unknown }, extra: zip64(5n) }), 'tooLarge'],
  ['zip64 announced and missing', () => withFirst({ said: { size: unknown } }), 'tooLarge'],
  ['a zip64 field that ends early', () => withFirst({ said: { size: unknown }, extra: zip64(5n).slice(0, 8) }), 'tooLarge'],
];

describe('a zip file made to harm whoever opens it', () => {
  const file = inFolder();

  it.each(refused)('is refused before it costs anything: %s', async (_, make, code) => {
    const bytes = make();
    for (const compression of [undefined, nativeCompression]) {
      const { result, seconds, megabytes } = costOf(() => opened(bytes, compression), 1);
      expect(result).toBe(code);
      expect(seconds).toBeLessThan(1);
      expect(megabytes).toBeLessThan(64);
    }
    expect(await refusal(file('考核.xlsx', bytes), '--json')).toMatch(/^\S.*考核\.xlsx.*[，；].*\S$/u);
  });

  it.each([
    ['with names of dots and letters', withEntries({ name: 'xl/..a/b..xml', content: text })],
    ['with zip64 fields that tell the truth', withFirst({ said: { size: unknown }, extra: zip64(BigInt(first.content.length)) })],
    ['with a bomb as one of its parts, which nobody unpacks', withEntries({ name: 'xl/embeddings/book.xlsx', content: archive([...good, bomb(0)]) })],
    ['of seven megabytes that pack to nothing', withEntries({ name: 'xl/media/1.bin', content: new Uint8Array(7 * megabyte) })],
  ])('is told from one %s', (_, bytes) => {
    expect([opened(bytes), opened(bytes, nativeCompression)]).toEqual(['1', '1']);
  });

  it('may unpack a hundredfold beyond eight megabytes, exactly', () => {
    const whole = good.reduce((sum, { content }) => sum + content.length, 0);
    const size = archive([...good, { ...zeros, content: new Uint8Array(1), deflated: text }]).length;
    const most = 8 * megabyte + 100 * size - whole;
    const filled = (bytes: number): Uint8Array => withEntries({ ...zeros, content: new Uint8Array(1), deflated: text, said: { size: bytes } });
    expect([opened(filled(most)), opened(filled(most + 1))]).toEqual(['1', 'tooLarge']);
  });
});

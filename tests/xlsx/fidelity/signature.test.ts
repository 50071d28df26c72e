import { unzipSync, zipSync } from 'fflate';
import { breaksSignature, isSigned, openXlsx, XlsxError } from '../../../src/xlsx';
import { notAsSigned } from '../../support/signedWorkbook';
import { features } from '../features';
import { scoredWith, smallBase, type ScoredFile } from './scored';

const base = smallBase();
const scoredWithOnly = (wanted: string): Promise<ScoredFile> => scoredWith(base, features.filter(({ name }) => name === wanted));
const signedFile = scoredWithOnly('a digital signature');
const relationships = '_xmlsignatures/_rels/origin.sigs.rels';

/** The file with the relationships of the origin of its signatures written anew. */
const withOrigin = async (xml: string): Promise<Uint8Array> => {
  const parts = unzipSync((await signedFile).grafted);
  if (parts[relationships] === undefined) throw new RangeError('no origin');
  return zipSync({ ...parts, [relationships]: Buffer.from(xml) });
};

describe('a digital signature of a workbook', () => {
  test('is told from none', async () => {
    expect([isSigned(base.bytes), isSigned((await signedFile).grafted)]).toEqual([false, true]);
  });

  test('is kept in the scored workbook, where it no longer holds', async () => {
    const { grafted, bytes } = await signedFile;
    expect([isSigned(bytes), notAsSigned(grafted)]).toEqual([true, []]);
    expect(notAsSigned(bytes)).toContain('xl/worksheets/sheet5.xml');
    expect(breaksSignature(grafted, bytes)).toBe(true);
  });

  test('holds in a workbook that is saved with nothing written', async () => {
    const { grafted } = await signedFile;
    const saved = openXlsx(grafted).save();
    expect([notAsSigned(saved), breaksSignature(grafted, saved)]).toEqual([[], false]);
  });

  test.each([
    ['a number', 1],
    ['the blank that was there', null],
  ])('is broken by %s in a single cell only where that makes it another', async (_, value) => {
    const { grafted } = await signedFile;
    const document = openXlsx(grafted);
    document.write('说明', 199, 40, [[{ value }]]);
    const saved = document.save();
    expect(breaksSignature(grafted, saved)).toBe(value !== null);
    expect(notAsSigned(saved).length).toBe(value === null ? 0 : 1);
  });

  test('is one of the package, not one of macros', async () => {
    const { grafted, bytes } = await scoredWithOnly('macros (VBA), signed');
    expect([isSigned(grafted), breaksSignature(grafted, bytes)]).toEqual([false, false]);
  });

  test('is not there where all signatures were taken away and their origin was left', async () => {
    expect(isSigned(await withOrigin('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'))).toBe(false);
  });

  test('is taken to be there where what the origin leads to cannot be read', async () => {
    expect(isSigned(await withOrigin('<Relationships'))).toBe(true);
  });

  test('is asked of packages only', () => {
    expect(() => isSigned(Uint8Array.of(1, 2, 3))).toThrow(XlsxError);
  });
});

test('a workbook without a signature has none that saving could break', async () => {
  const { grafted, bytes } = await scoredWith(base, []);
  expect(Buffer.compare(grafted, bytes)).not.toBe(0);
  expect(breaksSignature(grafted, bytes)).toBe(false);
});

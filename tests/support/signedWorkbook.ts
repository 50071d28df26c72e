import { unzipSync } from 'fflate';
import { Graft } from '../xlsx/features';
import { attribute, rawBelow, rawRoot, rawText } from '../xlsx/features/rawXml';
import { digestOf, sign, signaturePart } from '../xlsx/features/signature';

/** The workbook with a digital signature of what it holds. */
export const signed = (bytes: Uint8Array): Uint8Array => {
  const workbook = new Graft(bytes);
  sign(workbook);
  return workbook.bytes();
};

/** The parts that are no longer as the signature in the file says; empty for one that holds. */
export const notAsSigned = (bytes: Uint8Array): readonly string[] => {
  const parts = unzipSync(bytes);
  const manifest = rawBelow(rawRoot(Buffer.from(parts[signaturePart] ?? []).toString('utf8')), 'Manifest')[0];
  const references = manifest === undefined ? [] : rawBelow(manifest, 'Reference');
  if (references.length === 0) throw new RangeError('nothing is signed');
  return references.flatMap((reference) => {
    const part = (attribute(reference, 'URI') ?? '').replace(/^\/|\?.*$/gu, '');
    const digest = rawBelow(reference, 'DigestValue').map((value) => value.children.map(rawText).join(''))[0];
    return digestOf(parts[part] ?? new Uint8Array()) === digest ? [] : [part];
  });
};

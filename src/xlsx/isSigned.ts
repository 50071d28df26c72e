import { XlsxError } from './document';
import { OpcPackage, refuseCompoundFile } from './package';

const ORIGIN = /\/digital-signature\/origin$/;
const SIGNATURE = /\/digital-signature\/signature$/;

/**
 * Whether the file carries a digital signature of the package (ISO/IEC 29500-2 §10). A signature of its macros is none: it is
 * about the macros alone.
 * @throws XlsxError when the bytes are no package
 */
export const isSigned = (bytes: Uint8Array): boolean => {
  refuseCompoundFile(bytes);
  const files = new OpcPackage(bytes);
  return files.relationshipsOf('').some(({ type, target }) => ORIGIN.test(type) && leadsToSignature(files, target));
};

/** An origin may be left without signatures. One that cannot be read may have some: better told of too often than not. */
const leadsToSignature = (files: OpcPackage, origin: string): boolean => {
  try {
    return files.relationshipsOf(origin).some(({ type }) => SIGNATURE.test(type));
  } catch (error) {
    if (error instanceof XlsxError) return true;
    throw error;
  }
};

import { isSigned } from './isSigned';

/**
 * Whether a digital signature in the file holds no longer once the file is saved as `after`. The parts of the signature are
 * kept, as all that nobody writes to, but they were made for the parts as they were: whoever saves has to say so.
 * @throws XlsxError when `before` is no package
 */
export const breaksSignature = (before: Uint8Array, after: Uint8Array): boolean => !sameBytes(before, after) && isSigned(before);

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

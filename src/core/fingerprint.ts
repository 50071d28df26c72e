import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ratioText } from './exact';
import type { FigureValue, UnitFigures } from './figures';
import { onceFor } from './onceFor';
import type { Scheme } from './scheme';
import { endsSlice, inOneGo, mapInSlices, type Sliced } from './sliced';

/** Hexadecimal digits shown: 64 bits, enough that two sets of figures of one office never share them by accident. */
const shownDigits = 16;

const shown = (hash: Uint8Array): string => bytesToHex(hash).slice(0, shownDigits);

const fingerprint = (text: string): string => shown(sha256(utf8ToBytes(text)));

/** Same scheme, same fingerprint, whatever the order of keys in its file. */
export const fingerprintOfScheme: (scheme: Scheme) => string = onceFor((scheme) => fingerprint(canonical(scheme)));

/** Same figures and remarks, same fingerprint, whatever the order of units and figures. */
export const fingerprintOfFigures = (units: readonly UnitFigures[]): string => inOneGo(fingerprintingFigures(units));

/** The same in slices. */
export const fingerprintingFigures = function* (units: readonly UnitFigures[]): Sliced<string> {
  const lines = yield* mapInSlices(units, lineOf);
  const hash = sha256.create();
  for (const [at, line] of lines.sort().entries()) {
    hash.update(utf8ToBytes(at === 0 ? line : `\n${line}`));
    if (endsSlice(at)) yield;
  }
  return shown(hash.digest());
};

/**
 * The fingerprint of a record in a chain: it hangs on its contents and on the one before it.
 * @param previous what the record before it ends with; `''` for the first
 * @param cells headings with texts, in a fixed order
 */
export const fingerprintOfRecord = (previous: string, cells: readonly (readonly [heading: string, text: string])[]): string =>
  fingerprint(canonical([previous, cells]));

const lineOf = ({ unit, figures, remarks }: UnitFigures): string => {
  const entered: string[] = [];
  for (const [id, value] of figures) if (value.kind !== 'missing') entered.push(`${id}=${textOf(value)}`);
  const recorded = remarks.map((remark) => canonical(remark)).sort();
  // Nothing but texts, and so no keys to sort.
  return JSON.stringify([unit, entered.sort(), recorded]);
};

const textOf = (value: FigureValue): string => {
  switch (value.kind) {
    case 'number':
      return ratioText(value.value);
    case 'degree':
      return value.degree;
    case 'yesNo':
      return value.yes ? 'yes' : 'no';
    case 'date':
      return `day ${String(value.day)}`;
    case 'notApplicable':
    case 'missing':
    case 'unusable':
      return value.kind;
  }
};

/** JSON with sorted keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

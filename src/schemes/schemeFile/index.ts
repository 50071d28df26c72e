import type { Scheme } from '../../core/scheme';
import { checkScheme, type SchemeFinding } from './check';
import { writeJson } from './writeJson';

export { checkScheme, type SchemeCheck, type SchemeFinding } from './check';
export { schemeJsonSchema } from './jsonSchema';
export { limits } from './limits';

export type SchemeReading =
  | { readonly ok: true; readonly scheme: Scheme; readonly warnings: readonly SchemeFinding[] }
  | { readonly ok: false; readonly problems: readonly SchemeFinding[] };

/**
 * Reads a scheme file as `checkScheme` does: a scheme with what is doubtful about it, or everything that is wrong.
 * @param source JSON, at most 10 MB, with or without byte order mark
 */
export const readScheme = (source: string): SchemeReading => {
  const { scheme, findings } = checkScheme(source);
  return scheme === undefined ? { ok: false, problems: findings } : { ok: true, scheme, warnings: findings };
};

/** A scheme as a file that people can read and edit. */
export const writeScheme = (scheme: Scheme): string => `${writeJson(scheme)}\n`;

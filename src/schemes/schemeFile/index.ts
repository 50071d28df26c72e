import type { Scheme } from '../../core/scheme';
import { text } from '../authoring';
import { amountsIn } from './amounts';
import { draftOf } from './draft';
import { duplicatesIn } from './duplicates';
import { JsonError, parseJson, type Json } from './json';
import { problemsOf } from './messages';
import type { Problem } from './problem';
import { danglingIn } from './references';
import * as shape from './shape';

export { schemeJsonSchema } from './jsonSchema';
export type { Problem } from './problem';

export type SchemeReading =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Largest file that is read, in bytes. */
export const largest = 10 * 1024 * 1024;

/**
 * Reads a scheme file and checks it, reporting everything that is wrong at once.
 * Decimals may be texts or numbers; a number that a double cannot keep is refused, never rounded.
 * @param source JSON, at most 10 MB, with or without byte order mark
 */
export const readScheme = (source: string): SchemeReading => {
  if (new TextEncoder().encode(source).length > largest) {
    return refused([{ path: '', message: text('文件超过 10 MB', 'the file is larger than 10 MB') }]);
  }
  try {
    return check(parseJson(source.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof JsonError) return refused([{ path: '', message: error.text }]);
    throw error;
  }
};

const refused = (problems: readonly Problem[]): SchemeReading => ({ ok: false, problems });

const check = (json: Json): SchemeReading => {
  const { data: scheme, error } = shape.scheme.safeParse(json, { reportInput: true });
  const draft = draftOf(json, scheme);
  const problems = [...problemsOf(error?.issues ?? []), ...duplicatesIn(draft), ...danglingIn(draft), ...amountsIn(draft)];
  return scheme !== undefined && problems.length === 0 ? { ok: true, scheme } : refused(problems);
};

/** A scheme as a file that people can read and edit. */
export const writeScheme = (scheme: Scheme): string => `${JSON.stringify(scheme, undefined, 2)}\n`;

import type { Scheme, Text } from '../../core/scheme';
import { text } from '../authoring';
import { amountsIn } from './amounts';
import { compositionIn } from './composition';
import { draftOf, type Draft } from './draft';
import { duplicatesIn } from './duplicates';
import { JsonError, linesOf, readJson, type Json } from './json';
import { limits } from './limits';
import { problemsOf } from './messages';
import { namesTaken, spelledOut } from './namedMeasures';
import { peersIn } from './peers';
import { placesIn } from './places';
import { distinct, type Problem } from './problem';
import { danglingIn } from './references';
import * as shape from './shape';
import { sizesIn } from './sizes';
import { undecidedIn } from './undecided';

/** Something that the check of a scheme file found. */
export interface SchemeFinding {
  /** `error`: the scheme cannot be used; `warning`: it can, but look at it. */
  readonly level: 'error' | 'warning';
  /** Where in the file: `indicators[3].rule.target`; empty for the file as a whole. */
  readonly path: string;
  /** The line of the file that it stands on, or the nearest that holds it; counted from 1. */
  readonly line?: number;
  readonly message: Text;
  /** What to do about it, where there is one thing to do. */
  readonly fix?: Text;
}

/** What the check of a scheme file came to; `scheme` where no finding is an error. */
export interface SchemeCheck {
  readonly scheme?: Scheme;
  readonly findings: readonly SchemeFinding[];
}

/**
 * Reads a scheme file and checks it, reporting everything that is found at once, errors first.
 * Decimals may be texts or numbers; a number that a double cannot keep is refused, never rounded.
 * @param source JSON, at most 10 MB, with or without byte order mark; nothing in it is ever executed
 * @param units how many units will be scored, where that is known
 */
export const checkScheme = (source: string, { units }: { readonly units?: number } = {}): SchemeCheck => {
  if (isTooLong(source)) return { findings: [atLevel({ path: '', message: text('文件超过 10 MB', 'the file is larger than 10 MB') })] };
  try {
    const plain = source.replace(/^\uFEFF/, '');
    const { json, repeated } = readJson(plain, limits.values);
    const { scheme, problems } = examined(json, units);
    const all = distinct([...repeated.map((message) => ({ path: '', message })), ...problems]).map(atLevel);
    const findings = withLines([...all.filter(isError), ...all.filter((finding) => !isError(finding))], plain);
    return scheme === undefined || findings.some(isError) ? { findings } : { scheme, findings };
  } catch (error) {
    if (error instanceof JsonError) return { findings: [atLevel({ path: '', message: error.text })] };
    throw error;
  }
};

const isTooLong = (source: string): boolean => source.length > limits.bytes || new TextEncoder().encode(source).length > limits.bytes;

const atLevel = ({ level = 'error', ...rest }: Problem): SchemeFinding => ({ level, ...rest });
const isError = ({ level }: SchemeFinding): boolean => level === 'error';

const examined = (json: Json, units: number | undefined): { readonly scheme?: Scheme; readonly problems: readonly Problem[] } => {
  const tooMany = sizesIn(json);
  if (tooMany.length > 0) return { problems: tooMany };
  const spelled = spelledOut(json);
  const { data: scheme, error } = shape.scheme.safeParse(spelled.json, { reportInput: true });
  const draft = draftOf(spelled.json, scheme);
  const problems = [
    ...problemsOf(error?.issues ?? []),
    ...spelled.problems,
    ...namesTaken(json),
    ...finders.flatMap((find) => find(draft)),
    ...peersIn(draft, units),
    ...undecidedIn(json, draft),
  ];
  return scheme === undefined ? { problems } : { scheme, problems };
};

/** What each looks for is said where it is written. */
const finders: readonly ((draft: Draft) => readonly Problem[])[] = [duplicatesIn, danglingIn, amountsIn, placesIn, compositionIn];

/** Lines are looked up in files of a size that people read. */
const readable = 2 * 1024 * 1024;

const withLines = (findings: readonly SchemeFinding[], source: string): readonly SchemeFinding[] => {
  if (findings.length === 0 || source.length > readable) return findings;
  const lines = linesOf(source, new Set(findings.flatMap(({ path }) => [...upwards(path)])));
  return findings.map((finding) => {
    const line = [...upwards(finding.path)].map((path) => lines.get(path)).find((found) => found !== undefined);
    return line === undefined ? finding : { ...finding, line };
  });
};

/** `items[0].points`, `items[0]`, `items`. */
function* upwards(path: string): Iterable<string> {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['), 0))) yield rest;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../../src/cli/arguments';
import { readCheckArguments } from '../../../src/cli/checkArguments';
import { readFinalizeArguments } from '../../../src/cli/finalizeArguments';
import { NotDone } from '../../../src/cli/notDone';
import { readReviewArguments } from '../../../src/cli/reviewArguments';
import { readSchemeArguments } from '../../../src/cli/schemeProgram/arguments';
import { readUpgradeArguments } from '../../../src/cli/upgradeArguments';
import { commandLineTexts } from '../../../src/i18n/commandLine';
import { readRequest } from '../../bench/run/request';
import { project } from './pages';

type Words = readonly string[];

/** Programs that take words, each with its own reader. */
export const readers: Readonly<Record<string, (words: Words) => unknown>> = {
  score: readArguments,
  check: readCheckArguments,
  review: readReviewArguments,
  finalize: readFinalizeArguments,
  upgrade: readUpgradeArguments,
  scheme: readSchemeArguments,
  bench: readRequest,
};

/** Where the other commands read their options. */
const launchers: Readonly<Record<string, readonly string[]>> = {
  start: ['launch/start.mjs'],
  build: ['launch.mjs', 'launch/target.mjs'],
  serve: ['launch/serveSite.mjs'],
  package: ['launch/package.mjs', 'launch/target.mjs'],
  'manifest:online': ['launch/manifestOnline.mjs', 'launch/target.mjs'],
  drill: ['launch/drill.mjs'],
  fuzz: ['launch/fuzz.mjs'],
};

/** What Node's parseArgs refuses; its errors are not of this realm. */
const isOfParseArgs = (error: unknown): error is { readonly message: string } =>
  typeof error === 'object' && error !== null && 'code' in error && 'message' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Why a reader refuses the words; `undefined` where it takes them. */
export const refusal = (script: string, words: Words): string | undefined => {
  const read = readers[script];
  if (read === undefined) return undefined;
  try {
    read(words);
    return undefined;
  } catch (error) {
    if (error instanceof NotDone || error instanceof RangeError || isOfParseArgs(error)) return error.message.split('\n')[0];
    throw error;
  }
};

/** Whether the program of a script knows an option, whatever else it lacks. */
const readerKnows = (script: string, option: string): boolean => {
  const unknown = [commandLineTexts('en').unknownOption(option), `Unknown option '${option}'`];
  const refusals = [[option], [option, 'x']].map((words) => refusal(script, ['--lang', 'en', ...words]) ?? '');
  return refusals.every((refused) => !unknown.some((sentence) => refused.startsWith(sentence)));
};

const launcherKnows = (script: string, option: string): boolean =>
  (launchers[script] ?? []).some((file) => {
    const code = readFileSync(join(project, 'scripts', file), 'utf8');
    const name = option.slice(2);
    // As a word of its own, as a name for parseArgs, or as a name with its usual value.
    return new RegExp(`['"](?:--)?${name}=?['"]|[\\s{'](?:${name})'?: (?:\\{ type: '|\\d|availableParallelism)`, 'u').test(code);
  });

export const knows = (script: string, option: string): boolean => (script in readers ? readerKnows(script, option) : launcherKnows(script, option));

/** Whether any program of the project knows it. */
export const anyKnows = (option: string): boolean => [...Object.keys(readers), ...Object.keys(launchers)].some((script) => knows(script, option));

/** The scripts of package.json. */
export const scripts = (): ReadonlySet<string> => {
  const parsed: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const found = typeof parsed === 'object' && parsed !== null && 'scripts' in parsed && typeof parsed.scripts === 'object' ? parsed.scripts : {};
  return new Set(Object.keys(found ?? {}));
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../../src/cli/arguments';
import { readCheckArguments } from '../../../src/cli/checkArguments';
import { readFinalizeArguments } from '../../../src/cli/finalizeArguments';
import { NotDone } from '../../../src/cli/notDone';
import { readReviewArguments } from '../../../src/cli/reviewArguments';
import { readSchemeArguments } from '../../../src/cli/schemeProgram/arguments';
import { commandLineTexts } from '../../../src/i18n/commandLine';
import { project } from './pages';

type Words = readonly string[];

/** Programs of src/cli that take words, each with its own reader. */
export const readers: Readonly<Record<string, (words: Words) => unknown>> = {
  score: readArguments,
  check: readCheckArguments,
  review: readReviewArguments,
  finalize: readFinalizeArguments,
  scheme: readSchemeArguments,
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

/** Why a reader refuses the words; `undefined` where it takes them. */
export const refusal = (script: string, words: Words): string | undefined => {
  const read = readers[script];
  if (read === undefined) return undefined;
  try {
    read(words);
    return undefined;
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    return error.message.split('\n')[0];
  }
};

/** Whether the program of a script knows an option, whatever else it lacks. */
const readerKnows = (script: string, option: string): boolean => {
  const unknown = commandLineTexts('en').unknownOption(option);
  return [[option], [option, 'x']].some((words) => refusal(script, ['--lang', 'en', ...words]) !== unknown);
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

import { blocksIn, inlineCodeIn } from './markdown';

/** A command of the project as a page quotes it: `npm run score -- a.xlsx --json`. */
export interface CommandLine {
  /** The script of package.json. */
  readonly script: string;
  /** What follows `--`. */
  readonly words: readonly string[];
  readonly line: string;
}

/** Words, with quotes around those that hold spaces. */
const wordsIn = (text: string): readonly string[] => [...text.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What stands behind a command in a block of code, as an explanation. */
const withoutRemark = (line: string): string => line.trim().replace(/\s+#.*$/u, '').replace(/\s{2,}.*$/u, '');

/** `[--out <file>|--in-place]` is told as if everything were given; `zh|en` as its first choice. */
const asGiven = (text: string): string => text.replaceAll(/[[\]…]/gu, '').replaceAll(/(?<=[\w>])\|[\w<>-]+/gu, '');

const commandIn = (text: string): CommandLine | undefined => {
  const line = withoutRemark(text);
  const [, named, alone, rest = ''] = /^(?:\w+=\S+ )*npm (?:run ([\w:-]+)|(start|test))(?: -- (.*))?$/u.exec(line) ?? [];
  const script = named ?? alone;
  return script === undefined ? undefined : { script, words: wordsIn(asGiven(rest)), line };
};

const commandsIn = (lines: readonly string[]): readonly CommandLine[] => lines.flatMap((line) => commandIn(line) ?? []);

/** Commands in blocks of code: whole, so that they can be typed. */
export const wholeCommandsIn = (text: string): readonly CommandLine[] => commandsIn(blocksIn(text).flatMap((block) => block.split('\n')));

/** Commands within sentences, which may leave out files. */
export const namedCommandsIn = (text: string): readonly CommandLine[] => commandsIn(inlineCodeIn(text));

/** Options that are named without their command. */
export const namedOptionsIn = (text: string): readonly string[] => inlineCodeIn(text).flatMap((code) => /^--[a-z][a-z-]*/u.exec(code)?.[0] ?? []);

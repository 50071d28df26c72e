import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMain } from '../../../src/cli/checkMain';
import type { Surroundings } from '../../../src/cli/exitCode';
import { finalizeMain } from '../../../src/cli/finalizeMain';
import { main } from '../../../src/cli/main';
import { reviewMain } from '../../../src/cli/reviewMain';
import { schemeMain } from '../../../src/cli/schemeProgram';
import { upgradeMain } from '../../../src/cli/upgradeMain';
import { wholeCommandsIn, type CommandLine } from './commandLines';
import { pageOf, pages, project, type Page } from './pages';

const programs: Readonly<Record<string, (words: readonly string[], surroundings: Surroundings) => Promise<number>>> = {
  score: main,
  check: checkMain,
  review: reviewMain,
  finalize: finalizeMain,
  scheme: schemeMain,
  upgrade: upgradeMain,
};

const runnable = ({ text }: Page): readonly CommandLine[] => wholeCommandsIn(text).filter(({ script }) => script in programs);

const figures = { units: [{ name: '青山区', figures: { 'births.total': 3742, 'births.male': 1927, 'births.female': 1815 } }] };

/** What a page takes for granted: a workbook that was filled in, a scheme that somebody wrote, figures in a file. */
const put = (folder: string, word: string): void => {
  // A pattern stands for two workbooks.
  if (word.includes('*')) {
    for (const name of ['a', 'b']) put(folder, word.replaceAll('*', name));
    return;
  }
  const file = join(folder, word);
  if (existsSync(file)) return;
  if (/figures\.json$|数据\.json$/u.test(word)) writeFileSync(file, JSON.stringify(figures));
  else if (word.endsWith('.json')) cpSync(join(project, 'docs', 'schemes', 'small-example.json'), file);
  else if (/^(?:old|旧).*\.xlsx$/u.test(word)) cpSync(join(project, 'tests', 'workbooks', 'layout-1.xlsx'), file);
  else if (word.endsWith('.xlsx')) cpSync(join(project, 'tests', 'workbooks', 'baotou-2012-clean.xlsx'), file);
};

const inputsOf = ({ words }: CommandLine): readonly string[] => words.filter((word, index) => words[index - 1] !== '--out' && /\.(?:xlsx|json)$/u.test(word));

/** A folder with what ships, and the way back from it. */
const standInFolder = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  const before = process.cwd();
  cpSync(join(project, 'assets', 'workbook'), join(folder, 'assets', 'workbook'), { recursive: true });
  cpSync(join(project, 'docs', 'schemes'), join(folder, 'docs', 'schemes'), { recursive: true });
  process.chdir(folder);
  return () => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  };
};

/** What a command says where it is refused, says nothing, or does not write what it promises; `undefined` where it works. */
const refusalOf = async (command: CommandLine): Promise<string | undefined> => {
  for (const word of inputsOf(command)) put('.', word);
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const code = await programs[command.script]?.(command.words, { now: new Date(2012, 11, 31, 17, 5), out: say, err: say });
  const place = command.words.indexOf('--out');
  const lost = place >= 0 && !existsSync(command.words[place + 1] ?? '');
  return code === 2 || said.length === 0 || lost ? said.join('\n') : undefined;
};

/** Every command once, in the order of the pages: what one writes the next may read. */
const commands = new Map(pages().flatMap((page) => runnable(page).map((command) => [command.line, command] as const)));

describe('examples of commands', () => {
  let leave: () => void;
  beforeAll(() => {
    leave = standInFolder();
  });
  afterAll(() => leave());

  it.each([...commands])('can be typed: %s', async (_, command) => {
    expect(await refusalOf(command)).toBeUndefined();
  });

  it('stand in either README and in the pages on scheme files and on the command line', () => {
    const withExamples = pages().filter((page) => runnable(page).length > 0);
    const due = ['README.md', 'docs/scheme-format.md', 'docs/command-line.md', 'docs/admin-manual.md'];
    expect(withExamples.map(({ path }) => path)).toEqual(expect.arrayContaining(due.flatMap((path) => [path, path.replace('.md', '.zh-CN.md')])));
  });

  it.each([
    ['npm run scheme -- show no-such-scheme', /no-such-scheme/u],
    ['npm run review -- unscored.xlsx', /尚未评分/u],
    ['npm run score -- assets/workbook/baotou-2012-sample.xlsx --out no-such-folder/a.xlsx', /no-such-folder/u],
  ])('that are refused are found: %s', async (line, sentence) => {
    const [command] = runnable(pageOf('docs/seeded.md', `\`\`\`\n${line}\n\`\`\`\n`));
    expect(command === undefined ? undefined : await refusalOf(command)).toMatch(sentence);
  });
});

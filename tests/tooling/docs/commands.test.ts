import { namedCommandsIn, namedOptionsIn, wholeCommandsIn, type CommandLine } from './commandLines';
import { pageOf, pages, type Page } from './pages';
import { anyKnows, knows, readers, refusal, scripts } from './programs';

const known = scripts();

const optionsOf = ({ words }: CommandLine): readonly string[] => words.flatMap((word) => /^--[a-z][a-z-]*/u.exec(word)?.[0] ?? []);

/** What is wrong with a command, whole or not. */
const faultsOf = (command: CommandLine): readonly string[] => {
  const { script, line } = command;
  if (!known.has(script)) return [`${line}: no such script`];
  return optionsOf(command).flatMap((option) => (knows(script, option) ? [] : [`${line}: ${option} is unknown`]));
};

const wholeFaultsOf = (command: CommandLine): readonly string[] => {
  const faults = faultsOf(command);
  const refused = faults.length === 0 ? refusal(command.script, command.words) : undefined;
  return refused === undefined ? faults : [`${command.line}: ${refused}`];
};

const found = ({ text }: Page): readonly string[] => [
  ...wholeCommandsIn(text).flatMap(wholeFaultsOf),
  ...namedCommandsIn(text).flatMap(faultsOf),
  ...namedOptionsIn(text).flatMap((option) => (anyKnows(option) ? [] : [`${option} is unknown`])),
];

describe('commands', () => {
  it.each(pages().map((page) => [page.path, page] as const))('that %s quotes exist, with their options', (_, page) => {
    expect(found(page)).toEqual([]);
  });

  it('are quoted for every program of the command line', () => {
    const quoted = new Set(pages().flatMap(({ text }) => wholeCommandsIn(text).map(({ script }) => script)));
    expect([...Object.keys(readers), 'start', 'test'].filter((script) => !quoted.has(script))).toEqual([]);
  });

  it.each([
    ['`npm run grade`', 'npm run grade: no such script'],
    ['```\nnpm run grade -- a.xlsx\n```', 'npm run grade -- a.xlsx: no such script'],
    ['1. In a list:\n\n   ```\n   npm run grade\n   ```\n', 'npm run grade: no such script'],
    ['`npm run score -- a.xlsx --loud`', 'npm run score -- a.xlsx --loud: --loud is unknown'],
    ['`npm run bench -- --fast`', 'npm run bench -- --fast: --fast is unknown'],
    ['```\nnpm run bench -- --only nothing\n```', 'npm run bench -- --only nothing: there is no part "nothing"'],
    ['`npm start -- --quick`', 'npm start -- --quick: --quick is unknown'],
    ['add `--loud`', '--loud is unknown'],
    ['```\nnpm run finalize -- a.xlsx  # nowhere to write\n```', 'npm run finalize -- a.xlsx: 定稿和重新打开都会改动工作簿，请用 --out 指定写到哪个文件，或用 --in-place 写回原文件'],
    ['```\nnpm run score -- a.xlsx --lang fr\n```', 'npm run score -- a.xlsx --lang fr: 参数 --lang 的值“fr”无效，可用：zh, en'],
  ])('that do not exist are found: %s', (text, fault) => {
    expect(found(pageOf('docs/seeded.md', text))).toEqual([fault]);
  });
});

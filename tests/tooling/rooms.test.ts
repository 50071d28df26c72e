import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';

const project = join(__dirname, '..', '..');
const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

describe('the tree', () => {
  it('has no place without a job', () => {
    const vague = /^(utils?|helpers?|managers?|misc|common|shared|lib|data|info)$/iu;
    expect(files.filter((file) => vague.test(parse(file).name.split('.')[0] ?? ''))).toEqual([]);
  });

  it('has a test for whatever is called one', () => {
    expect(files.filter((file) => file.startsWith('src/') && /\.(test|spec)\./u.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('tests/') && /\.spec\.|\.test\.(js|mjs)$/u.test(file))).toEqual([]);
  });
});

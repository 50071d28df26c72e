import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = join(__dirname, '..', '..');

const fuzz = (...rest: readonly string[]) => spawnSync(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'fuzz', ...rest], { encoding: 'utf8' });

describe('npm run fuzz', () => {
  it.each([
    ['--seed', 'x'],
    ['--seed', '1.5'],
    ['--runs', ''],
    ['--minutes', '-1'],
  ])('refuses %s %s', (name, value) => {
    const { status, stderr } = fuzz(name, value);
    expect(status).toBe(2);
    expect(stderr).toContain(`"${value}" is no number for ${name}`);
  });

  it('names its options when it does not know the one given', () => {
    const { status, stderr } = fuzz('--hours=2');
    expect(status).toBe(2);
    expect(stderr).toContain('npm run fuzz -- [--minutes 10] [--seed 1]');
  });

  it('runs every file with properties, and no other', () => {
    const program = `import { propertyTests } from '${pathToFileURL(join(project, 'scripts', 'launch', 'fuzz.mjs')).href}'; console.log(JSON.stringify(propertyTests()));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    const files: unknown = JSON.parse(stdout);
    expect(files).toEqual(expect.arrayContaining(['tests/core/scoring/properties.test.ts', 'tests/fuzz/core/scoring.test.ts', 'tests/fuzz/workbook/scripts.test.ts']));
    expect(files).not.toContain('tests/tooling/launcher.test.ts');
  });

  it('says the seed of a round, and how to have it again', () => {
    const { status, stdout, stderr } = fuzz('--minutes', '0', '--seed=7', '--runs', '2', 'tests/fuzz/nothingOfThisName');
    expect(status).toBe(1);
    expect(stdout).toContain('round 1: seed 7, 2 times the runs of npm test');
    expect(stderr).toContain('npm run fuzz -- --minutes 0 --seed 7 --runs 2 tests/fuzz/nothingOfThisName');
  });
});

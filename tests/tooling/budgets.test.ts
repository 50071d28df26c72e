import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

/** The size check of `npm test` over a first screen of so many kilobytes that no compression makes smaller; its exit code. */
const checked = (kilobytes: number): number | null => {
  const folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  try {
    writeFileSync(join(folder, 'package.json'), readFileSync(join(project, 'package.json')));
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    mkdirSync(join(folder, 'dist', 'app'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'app', 'taskpane.0123abcd.js'), randomBytes(kilobytes * 1000));
    return spawnSync(process.execPath, [join(project, 'node_modules', 'size-limit', 'bin.js')], { cwd: folder, encoding: 'utf8' }).status;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the size budget of the first screen, 150 kB', () => {
  it.each([
    [149, 0],
    [151, 1],
  ])('with %d kB ends with exit code %d', (kilobytes, code) => {
    expect(checked(kilobytes)).toBe(code);
  });
});

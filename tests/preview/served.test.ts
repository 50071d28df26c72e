import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const launching = (name: string): string => pathToFileURL(join(__dirname, '..', '..', 'scripts', 'launch', name)).href;

/** Asks the launcher's modules in a process of their own: they are ES modules. */
const printed = (program: string, ...args: readonly string[]): unknown => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

const withDoor = (page: string): unknown =>
  printed(`import { withDoor } from '${launching('preview.mjs')}'; console.log(JSON.stringify(withDoor(process.argv[1])));`, page);

const answered = (...paths: readonly string[]): unknown =>
  printed(
    `import { previewSite } from '${launching('preview.mjs')}';
     import { inProject } from '${launching('project.mjs')}';
     const said = (path) => { const found = previewSite(path); return found?.file?.slice(inProject().length).replaceAll('\\\\', '/') ?? null; };
     console.log(JSON.stringify(process.argv.slice(1).map(said)));`,
    ...paths,
  );

describe('the page of the pane in the preview', () => {
  it('has one script tag more, before its first one, and every other byte of the build', () => {
    const page = '<!doctype html><head><meta/><script nomodule src="old.js"></script><script src="office.js"></script></head>';
    const tag = '<script src="preview/frame.js"></script>';
    const served = String(withDoor(page));
    expect(served.replace(tag, '')).toBe(page);
    expect(served.indexOf(tag)).toBe(page.indexOf('<script'));
  });
});

describe('the origin of the preview', () => {
  it('serves the workbooks', () => {
    expect(answered('/workbook/baotou-2012-sample.xlsx', '/workbook/baotou-2012.xlsx')).toEqual([
      '/assets/workbook/baotou-2012-sample.xlsx',
      '/assets/workbook/baotou-2012.xlsx',
    ]);
  });

  it('serves nothing else of the project', () => {
    const outside = ['/package.json', '/workbook/../../package.json', '/workbook/%2e%2e/%2e%2e/package.json', '/workbook/..%2f..%2fpackage.json', '//', '/%', '/src/core/index.ts', '/workbook'];
    expect(answered(...outside)).toEqual(outside.map(() => null));
  });
});

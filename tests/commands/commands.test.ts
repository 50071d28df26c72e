import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIn } from '../../src/commands';

describe('the command in the address of the pane', () => {
  it.each(['score', 'check', 'clearFlags', 'create'] as const)('is %s', (command) => {
    expect(commandIn(`?do=${command}`)).toBe(command);
  });

  it.each(['', '?', '?do=', '?do=Score', '?do=scores', '?do=format', '?score', '?undo=score', '#do=score'])('is none in "%s"', (search) => {
    expect(commandIn(search)).toBeUndefined();
  });

  it('stands beside what Office adds to the address', () => {
    expect(commandIn('?_host_Info=Excel$Win32$16.01$zh-CN&do=check&et=')).toBe('check');
  });

  it('is known wherever the manifest gives one', () => {
    const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
    const searches = [...manifest.matchAll(/taskpane\.html(\?[^"]*do=[^"]*)/gu)].map(([, search = '']) => search.replaceAll('&amp;', '&'));
    expect(searches.map(commandIn).sort()).toEqual(['check', 'clearFlags', 'create', 'score']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardFiles } from '../../src/cli/standardFiles';

describe('the workbooks that ship, and those of the tests', () => {
  it.each(Object.entries(standardFiles()))('%s is what the generator makes, byte for byte', (path, bytes) => {
    const shipped = readFileSync(join(__dirname, '..', '..', path));
    // Not toEqual: a difference of 70,000 bytes is no help to anybody.
    expect(Buffer.compare(shipped, bytes)).toBe(0);
  });

  it('come out the same every time', () => {
    const [once, again] = [standardFiles(), standardFiles()];
    expect(Object.keys(once)).toEqual(Object.keys(again));
    for (const [path, bytes] of Object.entries(once)) expect([path, Buffer.compare(bytes, again[path] ?? new Uint8Array())]).toEqual([path, 0]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardFiles } from '../../src/cli/standardFiles';

describe('the workbooks that ship', () => {
  it.each(Object.entries(standardFiles()))('%s is what the generator makes, byte for byte', (name, bytes) => {
    const shipped = readFileSync(join(__dirname, '..', '..', 'assets', 'workbook', name));
    // Not toEqual: a difference of 70,000 bytes is no help to anybody.
    expect(Buffer.compare(shipped, bytes)).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFigures } from '../../../src/schemes';
import { olderLayout } from '../../../src/taskpane/view';
import { desks, sample } from './desks';

const { open, close } = desks();
afterEach(close);

const old = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'workbooks', 'layout-1.xlsx')));

describe('a workbook of an older layout in the pane', () => {
  it('is refused with the issue that offers to bring it up to date, and comes out as a workbook that the pane takes', async () => {
    const { desk, excel } = await open(old);
    const look = await desk.look();
    expect(look.kind === 'refused' ? look.issues.map(({ code }) => code) : look.kind).toEqual([olderLayout]);
    const made = await desk.upgrade();
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.issues));
    expect(excel.document.save()).toEqual(old);
    const { desk: next } = await open(made.bytes);
    expect(await next.look()).toMatchObject({ kind: 'assessed', assessment: { facts: { units: Object.keys(sampleFigures), standing: { kind: 'unscored' } } } });
  });

  it('has nothing to bring up to date where it is of today’s', async () => {
    const { desk } = await open(sample);
    expect(await desk.upgrade()).toEqual({ kind: 'refused', issues: [] });
  });
});

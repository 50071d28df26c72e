import { readFileSync } from 'node:fs';
import { fileHost } from '../../../src/host/file';
import type { Host } from '../../../src/host/port';
import { baotou2012 } from '../../../src/schemes';
import { openDesk } from '../../../src/taskpane/work/openDesk';
import { takeBack } from '../../../src/workbook';
import { journalIn } from '../../../src/workbook/journal';
import { names } from '../../../src/workbook/layout';
import { adapters } from '../finalize/finalizing';

const sample = new Uint8Array(readFileSync('assets/workbook/baotou-2012-sample.xlsx'));

/** The file after the journal was left open and a sheet was deleted. */
const withoutSheet = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = fileHost(bytes, '考核.xlsx');
  const open = { sheet: '写入日志', row: 1, column: 0, numberFormat: 'General', cells: [['写入中']] };
  await host.apply({ tables: [], names: [], formats: [], blocks: [open], removals: { sheets: ['得分公式'], names: [] } });
  return host.save();
};

test.each(adapters)('a write broke off, and a sheet was deleted since, through %s: the rest is taken back, the cells that are gone are told, and it can be scored', async (_, start) => {
  const deskOf = (host: Host) => openDesk({ host, scheme: baotou2012, language: 'zh', now: () => '2013-01-01 08:00' });
  const one = start(sample);
  const desk = await deskOf(one.host);
  expect((await desk.writeFormulas()).kind).toBe('written');
  expect((await desk.score(() => Promise.resolve(true))).kind).toBe('written');
  await one.host.apply({ tables: [], names: [], formats: [], blocks: [{ sheet: '得分公式', row: 8, column: 5, numberFormat: 'General', cells: [[7]] }] });
  expect((await desk.writeFormulas()).kind).toBe('written');
  const again = start(await withoutSheet(one.save()));
  one.close();
  const { host } = again;
  const later = await deskOf(host);
  expect(await later.score(() => Promise.resolve(true))).toMatchObject({ kind: 'refused', issues: [{ code: 'S064' }] });
  const back = await takeBack(host);
  expect(back.kind).toBe('takenBack');
  expect(back.kind === 'takenBack' && back.receipt.differences.map(({ sheet }) => sheet)).toContain('得分公式');
  expect(journalIn(await host.read({ tables: [], names: [names.journal] }))?.entry?.state).toBe('undone');
  expect((await later.score(() => Promise.resolve(true))).kind).toBe('written');
  again.close();
});

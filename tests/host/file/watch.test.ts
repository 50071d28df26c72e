import { fileHost } from '../../../src/host/file';
import { contractWorkbook } from '../../contract/contractWorkbook';

test('in a file nothing is selected, and nobody else changes anything', async () => {
  const host = fileHost(contractWorkbook(), '考核.xlsx');
  const told: unknown[] = [];
  const stop = await host.watch({ changed: () => told.push('changed'), protectionChanged: () => told.push('protection'), selected: (place) => told.push(place) });
  const block = { sheet: '填报', row: 20, column: 0, numberFormat: '0', cells: [[1]] };
  await host.apply({ tables: [], names: [], formats: [], blocks: [block] });
  await host.reveal({ sheet: '填报', row: 20, column: 0 });
  expect([told, await host.selection()]).toEqual([[], undefined]);
  await stop();
  await stop();
});

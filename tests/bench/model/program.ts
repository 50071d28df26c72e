import { officeHost } from '../../../src/host/office';
import { baotou2012 } from '../../../src/schemes';
import { excelServer, type Counters } from '../../../src/standin';
import { loadClient } from '../../../src/standin/client/client';
import { readClient } from '../../../src/standin/client/locate';
import { scoreWorkbook } from '../../../src/workbook';
import { openXlsx } from '../../../src/xlsx';
import { numberAt, say } from '../measure/answer';
import { spreadOf } from '../measure/spread';
import { collect } from '../measure/timed';
import { clientFile } from '../office/openExcel';
import { workbookOf } from '../work/workbook';
import { constantsOf, predicted, type Wire } from './costModel';

const noWire: Wire = { roundTrip: 0, bytesPerMillisecond: Infinity };

const waited = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One click over a wire: every request waits for its round trip, and for its bytes and those of its answer. */
const clicked = async (bytes: Uint8Array, { roundTrip, bytesPerMillisecond }: Wire): Promise<Counters & { readonly took: number }> => {
  const server = excelServer(openXlsx(bytes), { name: 'bench.xlsx' });
  const client = loadClient(readClient(clientFile()), {
    ...server,
    answer: async (body, flags) => {
      const before = server.counters().bytes;
      const answer = await server.answer(body, flags);
      const wait = roundTrip + (server.counters().bytes - before) / bytesPerMillisecond;
      if (wait > 0) await waited(wait);
      return answer;
    },
  });
  const office = {
    diagnostics: { version: '16.0.14332.20000' },
    requirements: { isSetSupported: (name: string, version?: string) => server.isSetSupported(name, version) },
  };
  collect();
  const before = server.counters();
  const began = performance.now();
  const outcome = await scoreWorkbook(officeHost(client.excel, office), { scheme: baotou2012, now: '2012-12-31 17:05' });
  const took = performance.now() - began;
  client.close();
  if (outcome.kind === 'refused') throw new RangeError('not scored');
  const { count, actions, bytes: sent } = server.counters();
  return { took, count: count - before.count, actions: actions - before.actions, bytes: sent - before.bytes };
};

const middle = async (units: number, wire: Wire) => {
  const bytes = workbookOf(units);
  await clicked(bytes, wire);
  const all: Awaited<ReturnType<typeof clicked>>[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await clicked(bytes, wire));
  const [{ count, bytes: sent } = { count: 0, bytes: 0 }] = all;
  return { units, requests: count, bytes: sent, took: spreadOf(all.map(({ took }) => took)) };
};

// model/program <runs> <smaller> <larger> <checked…>: constants from two sizes without a wire, checked at others with one.
const runs = numberAt(0);
const measured = [await middle(numberAt(1), noWire), await middle(numberAt(2), noWire)] as const;
const constants = constantsOf(measured[0], measured[1]);
const wire: Wire = { roundTrip: 100, bytesPerMillisecond: 1000 };
const checked = [];
for (const units of process.argv.slice(5).map(Number)) {
  const { took, requests, bytes } = await middle(units, wire);
  checked.push({ units, requests, bytes, predicted: predicted(constants, units, wire), measured: took });
}
say({ constants, wire, checked });

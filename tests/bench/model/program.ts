import { baotou2012 } from '../../../src/schemes';
import type { Counters } from '../../../src/standin';
import { scoreWorkbook } from '../../../src/workbook';
import { numberAt, say } from '../measure/answer';
import { spreadOf } from '../measure/spread';
import { collect } from '../measure/timed';
import { openExcel, type Wait } from '../office/openExcel';
import { workbookOf } from '../work/workbook';
import { constantsOf, predicted, type Wire } from './costModel';

const waiting =
  ({ roundTrip, bytesPerMillisecond }: Wire): Wait =>
  (bytes) =>
    new Promise((resolve) => setTimeout(resolve, roundTrip + bytes / bytesPerMillisecond));

/** One click, over a wire: every request waits for its round trip, and for its bytes and those of its answer. */
const clicked = async (bytes: Uint8Array, wire: Wire | undefined): Promise<Counters & { readonly took: number }> => {
  const { host, counters, close } = openExcel(bytes, wire && waiting(wire));
  collect();
  const before = counters();
  const began = performance.now();
  const outcome = await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' });
  const took = performance.now() - began;
  close();
  if (outcome.kind === 'refused') throw new RangeError('not scored');
  const { count, actions, bytes: sent } = counters();
  return { took, count: count - before.count, actions: actions - before.actions, bytes: sent - before.bytes };
};

const middle = async (units: number, wire?: Wire) => {
  const bytes = workbookOf(units);
  await clicked(bytes, wire);
  const all: Awaited<ReturnType<typeof clicked>>[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await clicked(bytes, wire));
  const [{ count, bytes: sent } = { count: 0, bytes: 0 }] = all;
  return { units, requests: count, bytes: sent, took: spreadOf(all.map(({ took }) => took)) };
};

// model/program <runs> <smaller> <larger> <checked…>: constants from two sizes without a wire, checked at others with one.
const runs = numberAt(0);
const measured = [await middle(numberAt(1)), await middle(numberAt(2))] as const;
const constants = constantsOf(measured[0], measured[1]);
const wire: Wire = { roundTrip: 100, bytesPerMillisecond: 1000 };
const checked = [];
for (const units of process.argv.slice(5).map(Number)) {
  const { took, requests, bytes } = await middle(units, wire);
  checked.push({ units, requests, bytes, predicted: predicted(constants, units, wire), measured: took });
}
say({ constants, wire, checked });

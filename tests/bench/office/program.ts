import { restsByClock } from '../../../src/host/office/turn';
import { baotou2012 } from '../../../src/schemes';
import { scoreWorkbook, type Step } from '../../../src/workbook';
import { numberAt, peakMegabytes, say } from '../measure/answer';
import { spreadOf, type Spread } from '../measure/spread';
import { watchStretches } from '../measure/stretches';
import { collect } from '../measure/timed';
import { cellWhere } from '../../workbook/assessing';
import { workUnits } from '../work/units';
import { workbookOf } from '../work/workbook';
import { nextTask, openExcel, type OpenExcel } from './openExcel';

/** What one stretch of a run came to. */
interface Stretch {
  took: number;
  requests: number;
  actions: number;
  bytes: number;
}

const steps: readonly Step[] = ['attach', 'read', 'check', 'score', 'write'];

/** One click: every step from where it begins to where the next one does, and the whole. */
interface Click {
  readonly stretches: ReadonlyMap<string, Stretch>;
  /** Milliseconds of the stand-in's own work. */
  readonly excel: number;
  /** Milliseconds that nobody else had a turn, at the longest. */
  readonly longest: number;
  readonly cells: number;
}

const clicked = async ({ host, counters, excelWorked }: OpenExcel): Promise<Click> => {
  const marks: { readonly name: string; readonly at: number; readonly count: number; readonly actions: number; readonly bytes: number }[] = [];
  const mark = (name: string): void => {
    marks.push({ name, at: performance.now(), ...counters() });
  };
  const before = excelWorked();
  await nextTask(0);
  const watched = watchStretches(excelWorked);
  const outcome = await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05', onStep: mark, rest: restsByClock() });
  mark('end');
  const longest = watched();
  if (outcome.kind === 'refused') throw new RangeError(outcome.issues.map(({ message }) => message.en).join('\n'));
  const between = (from: number, to: number): Stretch => {
    const [a, b] = [marks[from], marks[to]];
    if (a === undefined || b === undefined) throw new RangeError('a step was not told');
    return { took: b.at - a.at, requests: b.count - a.count, actions: b.actions - a.actions, bytes: b.bytes - a.bytes };
  };
  const stretches = new Map(marks.slice(0, -1).map(({ name }, index) => [name, between(index, index + 1)]));
  stretches.set('whole', between(0, marks.length - 1));
  return { stretches, cells: outcome.size.cells, excel: excelWorked() - before, longest };
};

type Summed = { readonly took: Spread } & Omit<Stretch, 'took'>;

const summary = (runs: readonly Click[]): Record<string, Summed | Spread> => ({
  ...Object.fromEntries(
    [...steps, 'whole'].map((name): [string, Summed] => {
      const all = runs.flatMap(({ stretches }) => stretches.get(name) ?? []);
      const [first = { requests: 0, actions: 0, bytes: 0 }] = all;
      return [name, { took: spreadOf(all.map(({ took }) => took)), requests: first.requests, actions: first.actions, bytes: first.bytes }];
    }),
  ),
  excel: spreadOf(runs.map(({ excel }) => excel)),
  longest: spreadOf(runs.map(({ longest }) => longest)),
});

// office/program <units> <runs>: one click on a workbook that is open, and another one after a figure has changed, through Microsoft's client and the stand-in.
const [count, runs] = [numberAt(0), numberAt(1)];
const bytes = workbookOf(count);
const figure = cellWhere(bytes, '数据填报', 'A05', workUnits(count)[0]?.name ?? '');
const [first, again] = [new Array<Click>(), new Array<Click>()];
let cells = 0;
for (let run = 0; run < runs; run += 1) {
  const excel = openExcel(bytes);
  collect();
  const once = await clicked(excel);
  ({ cells } = once);
  first.push(once);
  excel.type(figure, '1');
  collect();
  again.push(await clicked(excel));
  excel.close();
}
say({ units: count, cells, first: summary(first), again: summary(again), peakMegabytes: peakMegabytes(), neededMegabytes: peakMegabytes() });

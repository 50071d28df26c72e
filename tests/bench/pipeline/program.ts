import { inOneGo } from '../../../src/core';
import { fileHost } from '../../../src/host/file';
import { baotou2012 } from '../../../src/schemes';
import { assess, planningScoring, sizeOf, type Assessed, type Step } from '../../../src/workbook';
import { request } from '../../../src/workbook/attach';
import { numberAt, peakMegabytes, say } from '../measure/answer';
import { spreadOf } from '../measure/spread';
import { collect } from '../measure/timed';
import { workbookOf } from '../work/workbook';

const planScoring = (...given: Parameters<typeof planningScoring>) => inOneGo(planningScoring(...given));

const steps = ['parse', 'check', 'score', 'plan'] as const;

// pipeline/program <units> <runs>: everything between reading the cells and writing them, from a reading in memory to the patch.
const [count, runs] = [numberAt(0), numberAt(1)];
const reading = await fileHost(workbookOf(count), 'bench.xlsx').read(request);
const times = new Map<string, number[]>([...steps, 'whole'].map((name) => [name, []]));

const assessed = async (marks: Map<Step | 'parse', number>): Promise<Assessed> => {
  marks.set('parse', performance.now());
  const found = await assess(reading, baotou2012, (step) => {
    marks.set(step, performance.now());
    return Promise.resolve();
  });
  if (found.kind === 'refused') throw new RangeError(found.issues.map(({ message }) => message.en).join('\n'));
  return found;
};

let written = 0;
for (let run = -1; run < runs; run += 1) {
  collect();
  const marks = new Map<Step | 'parse', number>();
  const found = await assessed(marks);
  const beforePlan = performance.now();
  const planned = planScoring(found, '2012-12-31 17:05');
  const end = performance.now();
  if (planned.kind === 'refused') throw new RangeError('not planned');
  written = sizeOf(planned.patch).cells;
  const [parse = 0, check = 0, score = 0] = [marks.get('parse'), marks.get('check'), marks.get('score')];
  if (run < 0) continue;
  const took = { parse: check - parse, check: score - check, score: beforePlan - score, plan: end - beforePlan, whole: end - parse };
  for (const [name, value] of Object.entries(took)) times.get(name)?.push(value);
}
say({
  units: count,
  cells: written,
  steps: Object.fromEntries([...times].map(([name, values]) => [name, spreadOf(values)])),
  peakMegabytes: peakMegabytes(),
});

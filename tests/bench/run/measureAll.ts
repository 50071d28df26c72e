import { cpus } from 'node:os';
import { join } from 'node:path';
import { scoreFile } from '../commandLine/scoreFile';
import * as shapes from '../measure/shapes';
import { spreadOf } from '../measure/spread';
import { measureLibreOffice } from '../peers/libreOffice/measure';
import { workbookFile } from '../work/workbook';
import { measured } from './child';
import type { BenchRequest, Part } from './request';

/** What the launcher found: the place of LibreOffice, and why a peer cannot be measured. */
export interface Surroundings {
  readonly soffice: string;
  /** Why the packages of the peers are not there; '' where they are. */
  readonly withoutPeers: string;
  /** For workbooks. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

const coreRuns = 15;
const fileRuns = 5;
const peerUnits = 200;
const limitUnits = 3000;

const noLibreOffice = 'LibreOffice Calc was not found (on Debian: apt-get install libreoffice-calc; elsewhere name it with KAOHE_SOFFICE)';

/** Measures one thing; where it fails, the others are still measured. */
type Attempt = <Measured>(what: string, work: () => Promise<Measured>) => Promise<Measured | undefined>;

/** Measures one part after the other, each in processes of its own. */
export const measureAll = async ({ parts, units }: BenchRequest, surroundings: Surroundings): Promise<shapes.Results> => {
  const { tell, folder } = surroundings;
  const failed: { what: string; why: string }[] = [];
  const attempt: Attempt = async (what, work) => {
    tell(what);
    try {
      return await work();
    } catch (error) {
      failed.push({ what, why: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  const wanted = (part: Part): boolean => parts.includes(part);
  const each = async <Measured>(part: Part, of: (count: number) => Promise<Measured>): Promise<Measured[] | undefined> => {
    if (!wanted(part)) return undefined;
    const all: Measured[] = [];
    for (const count of units) {
      const one = await attempt(`${part}, ${String(count)} units`, () => of(count));
      if (one !== undefined) all.push(one);
    }
    return all;
  };
  const core = await each('core', (count) => measured('core', shapes.coreShape, [count, coreRuns]));
  const pipeline = await each('pipeline', (count) => measured('pipeline', shapes.pipelineShape, [count, fileRuns]));
  const office = await each('office', clicks);
  const sampleFile = join('assets', 'workbook', 'baotou-2012-sample.xlsx');
  const sample = wanted('file') ? await attempt('file, sample', () => timesOf('sample', 10, sampleFile, folder, coreRuns)) : undefined;
  const files = await each('file', (count) => timesOf(String(count), count, workbookFile(folder, count), folder, fileRuns));
  const peers = wanted('peers') ? await measurePeers(surroundings, attempt) : { leftOut: [] };
  const model = wanted('model') ? await attempt('cost model', () => measured('model', shapes.modelShape, [fileRuns, 10, 100, 20, 200])) : undefined;
  const [processor] = cpus();
  return {
    machine: { node: process.version, platform: `${process.platform} ${process.arch}`, processor: processor?.model ?? '', cores: cpus().length },
    ...(core && { core }),
    ...(pipeline && { pipeline }),
    ...(office && { office }),
    ...(files && { file: [...(sample ? [sample] : []), ...files] }),
    ...peers,
    ...(model && { model }),
    failed,
  };
};

const timesOf = async (name: string, units: number, workbook: string, folder: string, runs: number): Promise<NonNullable<shapes.Results['file']>[number]> => {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await scoreFile(workbook, folder));
  return { name, units, took: spreadOf(all.map(({ took }) => took)), peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)) };
};

/** Megabytes of heap: what does not come through in it needs more than the target allows. */
const sparing = 800;

const clicks = async (count: number): Promise<shapes.Clicks> => {
  const free = await measured('office', shapes.officeShape, [count, fileRuns]);
  if (free.peakMegabytes <= sparing) return free;
  // What breaks off there needs what it took with all the room.
  const confined = await measured('office', shapes.officeShape, [count, 1], sparing).catch(() => free);
  return { ...free, neededMegabytes: confined.peakMegabytes };
};

type Peers = Pick<shapes.Results, 'limit' | 'libreOffice' | 'jsonRules' | 'hyperFormula' | 'leftOut'>;

const measurePeers = async ({ soffice, withoutPeers, folder }: Surroundings, attempt: Attempt): Promise<Peers> => {
  const limit = await attempt('limit.ts', () => measured('limit', shapes.limitShape, [limitUnits, coreRuns]));
  const libreOffice = soffice === '' ? undefined : await attempt('LibreOffice', () => measureLibreOffice(soffice, folder, peerUnits, fileRuns));
  const there = withoutPeers === '';
  const jsonRules = there ? await attempt('json-rules-engine', () => measured('jsonRules', shapes.jsonRulesShape, [peerUnits, coreRuns])) : undefined;
  const hyperFormula = there ? await attempt('HyperFormula', () => measured('hyperFormula', shapes.hyperFormulaShape, [peerUnits, fileRuns])) : undefined;
  return {
    ...(limit && { limit }),
    ...(libreOffice && { libreOffice }),
    ...(jsonRules && { jsonRules }),
    ...(hyperFormula && { hyperFormula }),
    leftOut: [
      ...(soffice === '' ? [{ what: 'LibreOffice', why: noLibreOffice }] : []),
      ...(there ? [] : [{ what: 'HyperFormula, json-rules-engine', why: withoutPeers }]),
    ],
  };
};

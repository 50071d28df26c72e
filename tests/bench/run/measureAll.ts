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

/** Measures one part after the other, each in processes of its own. */
export const measureAll = async ({ parts, units }: BenchRequest, surroundings: Surroundings): Promise<shapes.Results> => {
  const { tell, folder } = surroundings;
  const wanted = (part: Part): boolean => parts.includes(part);
  const leftOut: { what: string; why: string }[] = [];
  const each = async <Measured>(part: Part, of: (count: number) => Promise<Measured>): Promise<Measured[] | undefined> => {
    if (!wanted(part)) return undefined;
    const all: Measured[] = [];
    for (const count of units) {
      tell(`${part}, ${String(count)} units`);
      try {
        all.push(await of(count));
      } catch (error) {
        leftOut.push({ what: `${part}, ${String(count)} units`, why: error instanceof Error ? error.message : String(error) });
      }
    }
    return all;
  };
  const core = await each('core', (count) => measured('core', shapes.coreShape, [count, coreRuns]));
  const pipeline = await each('pipeline', (count) => measured('pipeline', shapes.pipelineShape, [count, fileRuns]));
  const office = await each('office', (count) => measured('office', shapes.officeShape, [count, fileRuns]));
  const file = await each('file', (count) => timesOf(String(count), count, workbookFile(folder, count), folder, fileRuns));
  const sample = wanted('file') ? await timesOf('sample', 10, join('assets', 'workbook', 'baotou-2012-sample.xlsx'), folder, coreRuns) : undefined;
  const peers = wanted('peers') ? await measurePeers(surroundings, leftOut) : {};
  if (wanted('model')) tell('cost model');
  const model = wanted('model') ? await measured('model', shapes.modelShape, [fileRuns, 10, 100, 20, 200]) : undefined;
  const [processor] = cpus();
  return {
    machine: { node: process.version, platform: `${process.platform} ${process.arch}`, processor: processor?.model ?? '', cores: cpus().length },
    ...(core && { core }),
    ...(pipeline && { pipeline }),
    ...(office && { office }),
    ...(file && sample && { file: [sample, ...file] }),
    ...peers,
    ...(model && { model }),
    leftOut,
  };
};

const timesOf = async (name: string, units: number, workbook: string, folder: string, runs: number): Promise<NonNullable<shapes.Results['file']>[number]> => {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await scoreFile(workbook, folder));
  return { name, units, took: spreadOf(all.map(({ took }) => took)), peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)) };
};

const measurePeers = async ({ soffice, withoutPeers, folder, tell }: Surroundings, leftOut: { what: string; why: string }[]): Promise<Partial<shapes.Results>> => {
  tell('limit.ts');
  const limit = await measured('limit', shapes.limitShape, [limitUnits, coreRuns]);
  const libreOffice = soffice === '' ? undefined : (tell('LibreOffice'), await measureLibreOffice(soffice, folder, peerUnits, fileRuns));
  if (libreOffice === undefined) leftOut.push({ what: 'LibreOffice', why: 'LibreOffice Calc was not found (on Debian: apt-get install libreoffice-calc; elsewhere name it with KAOHE_SOFFICE)' });
  if (withoutPeers !== '') {
    leftOut.push({ what: 'HyperFormula, json-rules-engine', why: withoutPeers });
    return { limit, ...(libreOffice && { libreOffice }) };
  }
  tell('json-rules-engine');
  const jsonRules = await measured('jsonRules', shapes.jsonRulesShape, [peerUnits, coreRuns]);
  tell('HyperFormula');
  const hyperFormula = await measured('hyperFormula', shapes.hyperFormulaShape, [peerUnits, fileRuns]);
  return { limit, jsonRules, hyperFormula, ...(libreOffice && { libreOffice }) };
};

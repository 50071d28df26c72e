import { commandLineTexts } from '../../i18n/commandLine';
import type { Request } from '../arguments';
import { traceOf } from '../exitCode';
import { NotDone } from '../notDone';
import { jsonOf } from '../report/json';
import { cellsOfUnit, unitsByRank } from '../report/units';
import { scoreRequest } from '../scoreRequest';

/** One workbook of many, as it is handed to a worker: plain data. */
export interface Job {
  readonly request: Request;
  readonly now: Date;
}

/** What came of one workbook: plain data. */
export interface Outcome {
  readonly path: string;
  /** As the exit codes: 0 scored, 1 scored with error-level issues, 2 not scored. */
  readonly code: 0 | 1 | 2;
  /** What is to be told beside the result. */
  readonly told: readonly string[];
  readonly scored?: Scored;
  /** Why it was not scored, in one sentence. */
  readonly why?: string;
}

interface Scored {
  /** The result as the command line promises it; where JSON is asked for. */
  readonly report?: unknown;
  /** Its units by rank, one row each; where a table is asked for. */
  readonly rows: readonly (readonly string[])[];
  readonly errors: number;
  readonly warnings: number;
}

/** Scores one workbook; whatever goes wrong with it is its own affair. */
export const scoreJob = async ({ request, now }: Job): Promise<Outcome> => {
  const { input: { path }, language, json } = request;
  const told: string[] = [];
  try {
    const result = await scoreRequest(request, { now, err: (text) => told.push(text) });
    const count = (level: string): number => result.issues.filter((issue) => issue.level === level).length;
    const places = result.scores.scheme.places.value;
    const rows = json ? [] : unitsByRank(result.scores.units).map((unit) => cellsOfUnit(unit, places, language, false));
    const errors = count('error');
    return { path, code: errors > 0 ? 1 : 0, told, scored: { ...(json && { report: jsonOf(result, language) }), rows, errors, warnings: count('warning') } };
  } catch (error) {
    const why = error instanceof NotDone ? error.message : `${commandLineTexts(language).unexpected}\n${traceOf(error)}`;
    return { path, code: 2, told, why };
  }
};

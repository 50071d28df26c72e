import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core';
import { resultsShape, type Results } from '../measure/shapes';
import { withTables } from '../report/document';
import { markdown } from '../report/table';
import { tablesOf } from '../report/tables';
import { targetsOf } from '../targets/targets';
import { exitCodeOf, verdictOf } from '../targets/verdicts';
import { measureAll } from './measureAll';
import { readRequest, type BenchRequest } from './request';

const pages: readonly (readonly [string, Language])[] = [['scale.md', 'en'], ['scale.zh-CN.md', 'zh']];

const resultsOf = async (request: BenchRequest): Promise<Results> => {
  if (request.from !== undefined) return resultsShape.parse(JSON.parse(readFileSync(request.from, 'utf8')));
  const folder = join('build', 'bench', 'workbooks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const results = await measureAll(request, {
    soffice: process.env['KAOHE_SOFFICE'] ?? '',
    withoutPeers: process.env['KAOHE_BENCH_WITHOUT_PEERS'] ?? '',
    folder,
    tell: (line) => process.stderr.write(`${line} …\n`),
  });
  writeFileSync(join('build', 'bench', 'results.json'), JSON.stringify(results));
  return results;
};

const run = async (request: BenchRequest): Promise<0 | 1> => {
  const results = await resultsOf(request);
  const verdicts = targetsOf(results).map(verdictOf);
  const tables = tablesOf(results, request.language);
  process.stdout.write(
    request.json
      ? `${JSON.stringify({ ...results, targets: verdicts.map(({ target, ...verdict }) => ({ ...verdict, ...target })) }, null, 2)}\n`
      : tables.map((table) => `\n${table.title}\n\n${markdown(table)}\n`).join(''),
  );
  if (request.docs) {
    for (const [page, language] of pages) {
      const path = join('docs', page);
      writeFileSync(path, withTables(readFileSync(path, 'utf8'), tablesOf(results, language)));
    }
  }
  return exitCodeOf(verdicts, results.failed);
};

const requested = (): BenchRequest | undefined => {
  try {
    return readRequest(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
};

const request = requested();
process.exitCode = request === undefined ? 2 : await run(request);

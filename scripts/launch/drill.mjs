import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { needTool, run } from './process.mjs';
import { inProject } from './project.mjs';

const usage = 'npm run drill -- [--every 1] [--parts 2] [score undo …]';

/** `--every 50` and `--every=50`; what begins with no dash is an operation. */
const argumentsOf = (rest) => {
  const given = { every: 1, parts: availableParallelism() };
  const operations = [];
  const left = [...rest];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    const [name, value = undefined] = next.split('=');
    if (!name.startsWith('--')) {
      operations.push(name);
      continue;
    }
    const key = name.slice(2);
    if (!Object.hasOwn(given, key)) fail(`Unknown option ${name}.\n${usage}`, 2);
    given[key] = Number(value ?? left.shift());
    if (!Number.isInteger(given[key]) || given[key] < 1) fail(`${name} takes a whole number from 1.\n${usage}`, 2);
  }
  return { ...given, operations };
};

const told = ({ operations, requests, actions }, cases, ended, losses) =>
  `${operations} operations, ${requests} requests, ${actions} actions, ${cases} cases: ${ended.old} old, ${ended.new} new, ${ended.incomplete} visibly incomplete, ${ended.lost} lost; ${losses} losses`;

/**
 * The fault drill in full: every failure at every action of every request of every operation, once and with everything failing from
 * there on. Takes an hour or more; in parts that run side by side. Exits 1 on a loss.
 */
export const drill = async (rest) => {
  const { every, parts, operations } = argumentsOf(rest);
  await install();
  const folder = inProject('build', 'drill');
  rmSync(folder, { recursive: true, force: true });
  const what = Object.entries({ entry: 'drill/program.ts', folder, file: 'program.js', target: 'node20' }).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  await needTool('webpack/bin/webpack.js', ['--config', inProject('tests', 'support', 'webpack.config.js'), ...what], 'The drill could not be built: see above.', { quiet: true, env: { NODE_ENV: 'production' } });
  const reports = Array.from({ length: parts }, (_, part) => inProject('build', 'drill', `summary-${part}.json`));
  const codes = await Promise.all(
    reports.map((report, part) => run(process.execPath, [inProject('build', 'drill', 'program.js'), JSON.stringify({ cases: 'every', one: every, part, parts, operations }), report])),
  );
  const summaries = reports.filter((report) => existsSync(report)).map((report) => JSON.parse(readFileSync(report, 'utf8')));
  if (summaries.length === 0) fail('The drill could not be run: see above.', 1);
  const sum = (of) => summaries.reduce((all, summary) => all + of(summary), 0);
  const ended = { old: sum((s) => s.ended.old), new: sum((s) => s.ended.new), incomplete: sum((s) => s.ended.incomplete), lost: sum((s) => s.ended.lost) };
  const losses = sum((summary) => summary.losses.length);
  console.log(`\n${told(summaries[0], sum(({ cases }) => cases), ended, losses)}`);
  if (losses > 0 || codes.some((code) => code !== 0)) fail('', 1);
};

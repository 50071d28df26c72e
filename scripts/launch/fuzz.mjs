import { readdirSync, readFileSync } from 'node:fs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { runTool } from './process.mjs';
import { inProject } from './project.mjs';

const usage = 'npm run fuzz -- [--minutes 10] [--seed 1] [--runs 4] [tests/fuzz/core …]';

/** So many times the runs of `npm test` make a round. */
const usualRuns = 4;

/** `--seed 7` and `--seed=7`; what begins with no dash is a path for Jest. */
const argumentsOf = (rest) => {
  const [given, paths] = [new Map(), []];
  const left = [...rest];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    const [name, value] = next.split('=');
    if (!name.startsWith('--')) paths.push(name);
    else given.set(name.slice(2), value ?? left.shift() ?? '');
  }
  for (const [name, value] of given) {
    if (!['minutes', 'seed', 'runs'].includes(name)) fail(`Unknown option --${name}.\n${usage}`, 2);
    if (!/^\d{1,9}(?:\.\d+)?$/u.test(value) || (name !== 'minutes' && !Number.isInteger(Number(value)))) fail(`"${value}" is no number for --${name}.\n${usage}`, 2);
  }
  return { minutes: Number(given.get('minutes') ?? 10), seed: given.has('seed') ? Number(given.get('seed')) : undefined, runs: Number(given.get('runs') ?? usualRuns), paths };
};

/** Every test file with properties: those of tests/fuzz, and whatever else draws from fast-check. */
export const propertyTests = () =>
  readdirSync(inProject('tests'), { recursive: true })
    .map((name) => `tests/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => /\.test\.tsx?$/u.test(name) && (name.startsWith('tests/fuzz/') || readFileSync(inProject(name), 'utf8').includes("from 'fast-check'")))
    .sort();

/**
 * Runs every property, round after round with a fresh seed and more runs than in `npm test`, until the minutes are over.
 * The first round is always run to its end; the first failure ends it all, and says how to have it again.
 */
export const fuzz = async (rest) => {
  const { minutes, seed: first, runs, paths } = argumentsOf(rest);
  await install();
  const files = paths.length > 0 ? paths : propertyTests();
  const end = performance.now() + minutes * 60_000;
  let seed = first ?? Math.floor(Math.random() * 2 ** 30);
  let round = 0;
  do {
    round += 1;
    console.log(`\n── round ${round}: seed ${seed}, ${runs} times the runs of npm test`);
    const code = await runTool('jest/bin/jest.js', ['--silent=false', ...files], { env: { NODE_ENV: 'test', FUZZ_SEED: String(seed), FUZZ_RUNS: String(runs) } });
    if (code !== 0) fail(`A property does not hold. To have it again:\nnpm run fuzz -- --minutes 0 --seed ${seed} --runs ${runs}${paths.map((path) => ` ${path}`).join('')}`, 1);
    seed += 1;
  } while (performance.now() < end);
  console.log(`\n${round} round${round === 1 ? '' : 's'}, nothing found`);
};

// The one way in: `npm start`, `npm test`, `npm run score` … all come here. Built on Node's own modules,
// since it runs before anything is installed.
import { install } from './launch/install.mjs';
import { bench } from './launch/bench.mjs';
import { build, runCommandLine } from './launch/bundle.mjs';
import { drill } from './launch/drill.mjs';
import { lint } from './launch/lint.mjs';
import { fail, Failure } from './launch/failure.mjs';
import { fuzz } from './launch/fuzz.mjs';
import { manifestOnline } from './launch/manifestOnline.mjs';
import { readOptions } from './launch/options.mjs';
import { makePackage } from './launch/package.mjs';
import { say } from './launch/say.mjs';
import { serveSite } from './launch/serveSite.mjs';
import { start } from './launch/start.mjs';
import { startExcel } from './launch/startExcel.mjs';
import { targetIn, targetOptions, targetUsage } from './launch/target.mjs';
import { test } from './launch/test.mjs';

const commands = {
  start,
  'start:excel': startExcel,
  test,
  fuzz,
  drill,
  bench,
  build: async (rest) => {
    const { values } = readOptions(rest, { ...targetOptions, force: { type: 'boolean' } }, `npm run build -- ${targetUsage} [--force]`);
    await install();
    await build({ force: values.force === true, target: targetIn(values) });
  },
  serve: serveSite,
  package: makePackage,
  'manifest:online': manifestOnline,
  lint: async (rest) => {
    await install();
    await lint(rest);
  },
  score: (rest) => runCommandLine('score', rest),
  check: (rest) => runCommandLine('check', rest),
  review: (rest) => runCommandLine('review', rest),
  finalize: (rest) => runCommandLine('finalize', rest),
  upgrade: (rest) => runCommandLine('upgrade', rest),
  scheme: (rest) => runCommandLine('scheme', rest),
  docs: (rest) => runCommandLine('docs', rest),
  workbook: (rest) => runCommandLine('workbook', rest),
};

const [name = '', ...rest] = process.argv.slice(2);
try {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(say(`Node ${process.versions.node} 版本过低：需要 Node 20.19 或更高版本。`, `Node ${process.versions.node} is too old: Node 20.19 or newer is needed.`));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) fail(say(`没有命令“${name}”。可用的命令：${Object.keys(commands).join('、')}。`, `Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`));
  await command(rest);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  if (error.message !== '') console.error(`\n${error.message}`);
  process.exitCode = error.exitCode;
}

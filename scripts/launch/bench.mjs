import { buildCommandLine } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install, installPeers } from './install.mjs';
import { needTool, run } from './process.mjs';
import { inProject } from './project.mjs';
import { systemPieces } from './system.mjs';

const noPeers = 'The packages of tests/bench could not be installed: is the registry reachable?';

/** The parts that are asked for, where `--only` names them. */
const only = (rest) => {
  const at = rest.findIndex((word) => /^--only(?:=|$)/u.test(word));
  return at < 0 ? undefined : (rest[at].split('=')[1] ?? rest[at + 1] ?? '').split(',');
};

/**
 * Measures the project and what one would use instead of it, each in processes of its own. Exit codes: 0 every target that was
 * measured is met, 1 one is missed, 2 the words make no sense.
 */
export const bench = async (rest) => {
  await install();
  await buildCommandLine();
  await needTool('webpack/bin/webpack.js', ['--config-name', 'bench'], 'The benchmark could not be built: see above.', { quiet: true, env: { NODE_ENV: 'production' } });
  const withPeers = !rest.some((word) => word.startsWith('--from')) && (only(rest)?.includes('peers') ?? true);
  const there = withPeers && (await installPeers());
  const { env } = systemPieces();
  const code = await run(process.execPath, [inProject('build', 'bench', 'run.js'), ...rest], {
    env: { ...env, KAOHE_BENCH_WITHOUT_PEERS: there ? '' : noPeers },
  });
  if (code !== 0) fail('', code);
};

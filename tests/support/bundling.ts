import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const webpack = join(__dirname, '..', '..', 'node_modules', 'webpack', 'bin', 'webpack.js');

/**
 * Bundles a file of the tests (its path from `tests`) into `folder/file`, in a process of its own: within Jest webpack takes several times as long.
 * @throws Error with what webpack says
 */
export const bundle = async (entry: string, folder: string, file: string, target: 'web' | 'node20'): Promise<void> => {
  const given = Object.entries({ entry, folder, file, target }).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  await promisify(execFile)(process.execPath, [webpack, '--config', join(__dirname, 'webpack.config.js'), ...given], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
};

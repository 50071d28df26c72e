import { buildAgain, site } from './bundle.mjs';
import { install } from './install.mjs';
import { readOptions } from './options.mjs';
import { needTool } from './process.mjs';
import { targetIn, targetOptions, targetUsage } from './target.mjs';
import { join } from 'node:path';

const usage = `npm run manifest:online -- ${targetUsage}`;

/**
 * Lets Microsoft's service check the built manifest: the file is sent there. What `npm test` does without a network is checked before.
 */
export const manifestOnline = async (rest) => {
  const target = targetIn(readOptions(rest, targetOptions, usage).values);
  await install();
  await buildAgain(target);
  await needTool('office-addin-manifest/cli.js', ['validate', join(site(), 'manifest.xml')], 'Microsoft\'s service found something, or could not be reached: see above.');
};

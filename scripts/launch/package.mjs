import { writeFileSync } from 'node:fs';
import { buildAgain, runCommandLine, site } from './bundle.mjs';
import { install } from './install.mjs';
import { readOptions } from './options.mjs';
import { fail } from './failure.mjs';
import { npmSays } from './process.mjs';
import { inProject } from './project.mjs';
import { say } from './say.mjs';
import { targetIn, targetOptions, targetUsage } from './target.mjs';

const usage = `npm run package -- ${targetUsage}`;

/** Makes what is handed over to whoever runs the server: a zip, its bill of materials and checksums, in build/package. */
export const makePackage = async (rest) => {
  const target = targetIn(readOptions(rest, targetOptions, usage).values);
  await install();
  const { origin } = await buildAgain(target);
  const { status, stdout } = npmSays(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  if (status !== 0) fail(say('npm sbom 未能运行，原因见上。需要 npm 10 或更高版本。', 'npm sbom did not work: see above. npm 10 or newer is needed.'));
  const bill = inProject('build', 'npm-sbom.json');
  writeFileSync(bill, stdout);
  await runCommandLine('package', [site(), origin, bill, inProject('build', 'package')]);
  console.log(`\n  ${say(`${inProject('build', 'package')}，用于 ${origin}`, `${inProject('build', 'package')}, for ${origin}`)}`);
};

import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * How a program finds the packages that are compared with: at run time, in build/peers, since they are not among those of the project.
 * Nor are their types: what each of them offers is written down as a small interface where it is used.
 */
export const peers = (): NodeJS.Require => createRequire(join(process.cwd(), 'build', 'peers', 'package.json'));

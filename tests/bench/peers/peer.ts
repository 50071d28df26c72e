import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * How a program finds the packages of tests/bench, which are not among those of the project: at run time. What each of them offers
 * is written down as a small interface where it is used, since their types are not there when the project is checked.
 */
export const peers = (): NodeJS.Require => createRequire(join(process.cwd(), 'tests', 'bench', 'package.json'));

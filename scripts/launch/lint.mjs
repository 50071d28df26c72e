import { needTool } from './process.mjs';
import { say } from './say.mjs';

/** Lints everything; the cache answers for files that did not change. */
export const lint = (rest = [], options) =>
  needTool(
    'eslint/bin/eslint.js',
    ['.', '--max-warnings=0', '--cache', '--cache-strategy=content', '--cache-location=node_modules/.cache/eslint/', ...rest],
    say('代码检查发现问题，见上。', 'Lint found something: see above.'),
    options,
  );

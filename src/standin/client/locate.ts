import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of the npm package `@microsoft/office-js` that holds the whole client for Excel on Windows. */
const clientFile = join('node_modules', '@microsoft', 'office-js', 'dist', 'excel-win32-16.01.debug.js');

/** Reads the client from `path`, or from the package as installed for the current directory or one above it. */
export const readClient = (path?: string): string => readFileSync(path ?? installed(process.cwd()), 'utf8');

/** Searched by hand, so that a bundler neither inlines three megabytes nor rewrites the search. */
const installed = (directory: string): string => {
  const file = join(directory, clientFile);
  const above = dirname(directory);
  return existsSync(file) || above === directory ? file : installed(above);
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const project = join(__dirname, '..', '..', '..');

/** A page of the project. */
export interface Page {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly language: 'zh' | 'en';
}

export const pageOf = (path: string, text: string): Page => ({ path, text, language: path.endsWith('.zh-CN.md') ? 'zh' : 'en' });

/** Folders of the project that are made, or belong to others. */
const foreign = new Set(['node_modules', 'dist', 'build', 'coverage', '.git']);

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (foreign.has(path)) return [];
    return entry.isDirectory() ? pathsIn(path) : [path];
  });

/** Every file of the project, from its folder. */
export const filesOf = (): readonly string[] => pathsIn('');

/** Every page that the project has. */
export const pages = (): readonly Page[] =>
  filesOf()
    .filter((path) => path.endsWith('.md'))
    .map((path) => pageOf(path, readFileSync(join(project, path), 'utf8')));

/** Pages that tell people what to press and what they will read. */
export const manuals = (): readonly Page[] => pages().filter(({ path }) => /^docs\/(?:user-manual|admin-manual|developer-guide)/u.test(path));

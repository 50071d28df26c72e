import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

interface Report {
  readonly rule: string;
  readonly message: string;
}

/** A file that exists, what it would say, and the rule that must object; `undefined`: nothing may. */
interface Seed {
  readonly sin: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string | undefined;
}

const wall = 'boundaries/dependencies';
const globals = 'no-restricted-globals';
const syntax = 'no-restricted-syntax';

const importing = (file: string, target: string, rule: string | undefined): Seed => ({
  sin: `${file} importing ${target}`,
  file,
  text: `export * from '${target}';\n`,
  rule,
});

const saying = (file: string, code: string, rule: string | undefined): Seed => ({
  sin: `${file} saying ${code}`,
  file,
  text: `export const sin = (): unknown => ${code};\n`,
  rule,
});

const core = 'src/core/scheme/text.ts';
const checks = 'src/checks/issue.ts';
const xlsx = 'src/xlsx/document.ts';
const port = 'src/host/port.ts';
const office = 'src/host/office/ready.ts';
const texts = 'src/i18n/index.ts';
const workbook = 'src/workbook/layout.ts';
const pane = 'src/taskpane/state.ts';
const standin = 'src/standin/index.ts';

const seeds: readonly Seed[] = [
  importing(core, '../../workbook/layout', wall),
  importing(core, '../../host/port', wall),
  importing(core, '../../checks', wall),
  importing(core, './figure', undefined),
  importing(checks, '../core', undefined),
  importing(checks, '../workbook/layout', wall),
  importing(xlsx, '../core', wall),
  importing(port, '../core', wall),
  importing(port, './office', wall),
  importing(office, '../port', undefined),
  importing(office, '../../workbook/layout', wall),
  importing(texts, '../core/scheme', undefined),
  importing(texts, '../taskpane/state', wall),
  importing(workbook, '../checks', undefined),
  importing(workbook, '../host/office', wall),
  importing(workbook, '../xlsx/document', wall),
  importing(workbook, '../taskpane/state', wall),
  importing(pane, '../workbook', undefined),
  importing(pane, '../host/office', undefined),
  importing(pane, '../xlsx/document', wall),
  importing(pane, '../standin', wall),
  importing(workbook, '../standin', wall),
  importing(core, '../../standin', wall),
  importing(standin, '../xlsx/document', undefined),
  importing(standin, '../workbook/layout', wall),
  {
    sin: 'a wall climbed by a dynamic import',
    file: core,
    text: "export const late = (): Promise<unknown> => import('../../host/port');\n",
    rule: wall,
  },
  {
    sin: 'a wall climbed by a type',
    file: xlsx,
    text: "import type { Text } from '../core';\nexport type Borrowed = Text;\n",
    rule: wall,
  },
  { sin: 'the type Excel.Range in the pane', file: pane, text: 'export type Sin = Excel.Range;\n', rule: syntax },
  saying(pane, 'Excel.run', globals),
  saying(pane, 'Office.context', globals),
  saying(pane, 'OfficeExtension.config', globals),
  saying(pane, 'globalThis.Office', syntax),
  saying(workbook, 'Excel.run', globals),
  saying(office, 'Office.context', undefined),
  saying(core, 'Date.now()', syntax),
  saying(core, 'new Date()', syntax),
  saying(core, 'Math.random()', syntax),
  saying(core, 'document.title', globals),
  saying(workbook, 'new Date()', syntax),
  saying(pane, 'new Date()', undefined),
  importing(core, 'node:fs', 'no-restricted-imports'),
  importing(pane, 'node:fs', 'no-restricted-imports'),
  importing(pane, '@microsoft/office-js', 'no-restricted-imports'),
  { sin: 'any', file: core, text: 'export const sin = (value: any): unknown => value;\n', rule: '@typescript-eslint/no-explicit-any' },
  {
    sin: 'a non-null assertion',
    file: core,
    text: 'export const sin = (value?: string): string => value!;\n',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  {
    sin: 'lint switched off by a comment',
    file: core,
    text: '/* eslint-disable */\nexport const sin = (value: any): unknown => value;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    sin: 'a type error waved through',
    file: core,
    text: '// @ts-ignore\nexport const sin: string = 1;\n',
    rule: '@typescript-eslint/ban-ts-comment',
  },
  {
    sin: 'an image without words',
    file: 'src/taskpane/Pane.tsx',
    text: 'export const Sin = () => <img src="x.png" />;\n',
    rule: 'jsx-a11y/alt-text',
  },
  {
    sin: 'a hook behind a condition',
    file: 'src/taskpane/Pane.tsx',
    text: "import { useState } from 'react';\nexport const useSin = (on: boolean): unknown => (on ? useState(1) : undefined);\n",
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    sin: 'a sync in a loop',
    file: office,
    text: 'export const sin = async (context: Excel.RequestContext): Promise<void> => {\n  for (let n = 0; n < 3; n += 1) await context.sync();\n};\n',
    rule: 'office-addins/no-context-sync-in-loop',
  },
  {
    sin: 'a test alone',
    file: 'tests/taskpane/state.test.ts',
    text: "it.only('is alone', () => {\n  expect(1).toBe(1);\n});\n",
    rule: syntax,
  },
];

let reports: readonly (readonly Report[])[];
beforeAll(() => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lint-texts.mjs')], {
    cwd: project,
    encoding: 'utf8',
    input: JSON.stringify(seeds.map(({ file, text }) => ({ file, text }))),
  });
  if (status !== 0) throw new Error(stderr);
  reports = JSON.parse(stdout) as (readonly Report[])[];
});

/** Rules about walls, purity and care; what a seed's text does to its file otherwise is beside the point. */
const rulesFor = (place: number): string[] => (reports[place] ?? []).map(({ rule }) => rule);
const watched = new Set(seeds.map(({ rule }) => rule));

describe('lint', () => {
  it.each(seeds.map((seed, place) => ({ ...seed, place })).filter(({ rule }) => rule !== undefined))('reports $sin', ({ rule, place }) => {
    expect(rulesFor(place)).toContain(rule);
  });

  it.each(seeds.map((seed, place) => ({ ...seed, place })).filter(({ rule }) => rule === undefined))('allows $sin', ({ place }) => {
    expect(rulesFor(place).filter((rule) => watched.has(rule))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Issue } from '../../src/checks';

const finding = z.strictObject({
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  unit: z.string().optional(),
  figure: z.string().optional(),
  cell: z.string().optional(),
});

/** What the checks must say of a workbook: its description in this folder. */
export type Finding = z.infer<typeof finding>;

const file = (name: string): Uint8Array => readFileSync(join(__dirname, name));

export const workbookFile = (name: string): Uint8Array => file(`baotou-2012-${name}.xlsx`);

export const description = (name: string): readonly Finding[] =>
  z.array(finding).parse(JSON.parse(new TextDecoder().decode(file(`baotou-2012-${name}.json`))));

/** A finding as a line; its unit matters where there is no cell to say it. */
export const lineOf = ({ level, code, unit, figure, cell }: Finding | Issue): string =>
  [level, code, cell ?? unit ?? '', figure ?? ''].join(' ').trimEnd();

export const lines = (findings: readonly (Finding | Issue)[]): readonly string[] => findings.map(lineOf).sort();

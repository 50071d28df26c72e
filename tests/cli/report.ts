import { z } from 'zod';
import { flags } from '../../src/core';
import { run } from './running';

/** Points and scores, with exactly the places of the scheme. */
const points = (places: number) => z.string().regex(new RegExp(`^-?\\d+\\.\\d{${String(places)}}$`, 'u'));
const rate = z.string().regex(/^\d+\.\d{4}$/u);
/** A number without idle zeros, or a day. */
const shown = z.string().regex(/^(?:-?\d+(?:\.\d*[1-9])?|\d{4}-\d{2}-\d{2})$/u);
const words = z.string().min(1);
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/u);
const basis = z.enum(['document', 'assumed']);
const rank = z.int().positive().nullable();

const total = (places: number) => ({
  score: points(places).nullable(),
  points: points(places),
  rate: rate.nullable(),
  low: points(places),
  high: points(places),
});

/** What the command line promises to print with `--json`: these keys and no others. */
export const promised = (places: number) =>
  z.strictObject({
    scheme: z.strictObject({ id: words, version: words, fingerprint }),
    figures: z.strictObject({ fingerprint }),
    changedParameters: z.array(
      z.strictObject({
        code: words,
        parameter: z.enum(['points', 'target', 'low', 'high', 'step', 'pointsPerStep']),
        from: words,
        to: words,
        basis,
        cell: z.string().regex(/^'.+'![A-Z]+\d+$/u),
      }),
    ),
    units: z.array(
      z.strictObject({
        unit: words,
        rank,
        provisional: z.boolean(),
        ...total(places),
        grade: words.nullable(),
        vetoed: z.boolean(),
        flags: z.array(z.enum(flags)),
        parts: z.array(z.strictObject({ part: words, ...total(places), rank })),
        items: z.array(z.strictObject({ item: words, part: words, clause: words, ...total(places) })),
        indicators: z.array(
          z.strictObject({
            code: words,
            item: words,
            clause: words,
            title: words,
            measure: shown.nullable(),
            target: shown.nullable(),
            points: points(places).nullable(),
            score: points(places).nullable(),
            flag: z.enum(flags),
            basis,
            bases: z.strictObject({ points: basis, target: basis, deduction: basis }),
            explanation: words,
          }),
        ),
      }),
    ),
    issues: z.array(
      z.strictObject({
        level: z.enum(['error', 'warning', 'note']),
        code: z.string().regex(/^[A-Z]\w+$/u),
        unit: words.nullable(),
        figure: words.nullable(),
        cell: z.string().regex(/^'.+'![A-Z]+\d+$/u).nullable(),
        found: z.string(),
        expected: z.string(),
        fix: words,
        message: words,
      }),
    ),
    requests: z.strictObject({ count: z.int(), actions: z.int(), bytes: z.int() }).nullable(),
  });

export type Report = z.output<ReturnType<typeof promised>>;

/** The exit code of a run with `--json`, and what it printed, held to the promise. */
export const reported = async (...words: readonly string[]): Promise<{ readonly code: number; readonly report: Report; readonly err: readonly string[] }> => {
  const { code, out, err } = await run(...words, '--json');
  expect(err.filter((text) => !/^(?:结果已写入|results written)/u.test(text))).toEqual([]);
  expect(out).toHaveLength(1);
  return { code, report: promised(2).parse(JSON.parse(out[0] ?? '')), err };
};

/** A unit of the report; the first one where no name is given. */
export const unitIn = ({ units }: Report, name?: string): Report['units'][number] => {
  const found = name === undefined ? units[0] : units.find(({ unit }) => unit === name);
  if (found === undefined) throw new RangeError(`no unit ${name ?? ''}`);
  return found;
};

export const indicatorIn = (unit: Report['units'][number], code: string): Report['units'][number]['indicators'][number] => {
  const found = unit.indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new RangeError(`no indicator ${code}`);
  return found;
};

/** Hundredths of a decimal with two places. */
export const hundredths = (decimal: string | null): number => Math.round(Number(decimal ?? '0') * 100);

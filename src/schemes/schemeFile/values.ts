import { z } from 'zod';
import type { Basis, Decimal, Stated, Text } from '../../core/scheme';
import { compare, decimal as exactly, one, zero } from '../../core/exact';
import { readDay } from '../../core/measures';
import { limits } from './limits';

/** Codes of our own findings; `messages.ts` has their words. */
export type Finding =
  | 'decimal'
  | 'whole'
  | 'negative'
  | 'notPositive'
  | 'notShare'
  | 'day'
  | 'blank'
  | 'long'
  | 'unreadable'
  | 'name'
  | 'code'
  | 'answered'
  | 'measured';

const decimalPattern = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/** A decimal as text or as a number. */
export const decimal: z.ZodType<Decimal> = z
  .union([z.string(), z.number().transform(String)])
  .refine((value) => decimalPattern.test(value), { params: { finding: 'decimal' satisfies Finding }, abort: true });

const compared = (finding: Finding, holds: (value: Decimal) => boolean): z.ZodType<Decimal> =>
  decimal.refine((value) => !decimalPattern.test(value) || holds(value), { params: { finding } });

export const notNegative = compared('negative', (value) => compare(exactly(value), zero) >= 0);
export const positive = compared('notPositive', (value) => compare(exactly(value), zero) > 0);
export const share = compared('notShare', (value) => compare(exactly(value), zero) >= 0 && compare(exactly(value), one) <= 0);

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number): z.ZodType<number> =>
  z.number().refine((value) => Number.isInteger(value) && value >= least && value <= most, {
    params: { finding: 'whole' satisfies Finding, least, most },
  });

/** Characters that no cell and no file can keep: controls, and halves of a character. */
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u;

const written = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !unkeepable.test(value), { params: { finding: 'unreadable' satisfies Finding } });

/** A text that says something. */
export const words = written(limits.text).refine((value) => value.trim() !== '', { params: { finding: 'blank' satisfies Finding } });

/** What something is called by within the file. */
export const id = written(limits.id).refine((value) => value.trim() === value && value !== '' && !ownToObjects.has(value), {
  params: { finding: 'name' satisfies Finding },
});

const ownToObjects: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What stands where the file names no clause. */
export const noClause = '—';

/** The clause as the document numbers it; the check warns where it is left out. */
export const clause = written(limits.text)
  .optional()
  .transform((value): string => (value === undefined || value.trim() === '' ? noClause : value));

export const text: z.ZodType<Text> = z.strictObject({ zh: words, en: words });

export const basis: z.ZodType<Basis> = z.enum(['document', 'assumed']);

/** Where the file leaves the basis open, the value counts as assumed; the check warns. */
export const openBasis = basis.optional().transform((value): Basis => value ?? 'assumed');

export const stated = <Value>(value: z.ZodType<Value>): z.ZodType<Stated<Value>> => z.strictObject({ value, basis: openBasis });

/** A day of the calendar: `2012-06-30`. */
export const day = z.string().refine((value) => readDay(value) !== undefined, { params: { finding: 'day' satisfies Finding } });

/** Short, and nothing that Excel would turn into a number or a date. */
export const code = z
  .string()
  .refine((value) => /^[A-Za-z][A-Za-z0-9.-]{0,31}$/.test(value) && !likeDate.test(value), {
    params: { finding: 'code' satisfies Finding },
  });

const likeDate = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.-]?\d+$/i;

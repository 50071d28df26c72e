import { z } from 'zod';
import type { Text } from '../../core/scheme';
import { text, words } from '../schemeFile/values';

/**
 * One published way of scoring: a complete scheme that scores so, and cases with the scores that must come of it.
 * The files of this folder, one each; tests run them and the documentation shows them.
 */
export interface PublishedWay {
  /** 1 to 33, in the order of the documentation. */
  readonly number: number;
  readonly title: Text;
  /** What is peculiar to it, in a sentence or two. */
  readonly about: Text;
  /** Kinds of rules, and what indicators, items or the scheme itself say besides, that make it up. */
  readonly kinds: readonly string[];
  /** Where it was published. */
  readonly source: { readonly name: Text; readonly url: string | null };
  /** Something in it is our reading and not in the document. */
  readonly inferred: boolean;
  /** The places of the scheme that show it: `indicators.0`, `composition`. */
  readonly fragment: readonly string[];
  /** A scheme file, not yet read. */
  readonly scheme: unknown;
  readonly cases: readonly WayCase[];
}

/** Units with their figures, and what comes of them; exact decimals throughout, `null` for what is pending or not counted. */
export interface WayCase {
  /** By unit and figure: a decimal, `yes`, `no`, `full`, `part`, `none`, `n/a`. */
  readonly figures: ByUnit<string>;
  readonly remarks?: Readonly<Record<string, readonly WayRemark[]>> | undefined;
  /** By unit and indicator. */
  readonly scores: ByUnit<string | null>;
  /** By unit and item. */
  readonly items?: ByUnit<string> | undefined;
  readonly totals?: Readonly<Record<string, string>> | undefined;
  readonly rates?: Readonly<Record<string, string>> | undefined;
  /** Ids of grades. */
  readonly grades?: Readonly<Record<string, string>> | undefined;
  /** What the explanations say in Chinese, each somewhere. */
  readonly explains?: readonly string[] | undefined;
}

export interface WayRemark {
  readonly code: string;
  readonly vetoed?: boolean | undefined;
  readonly reason: string;
}

type ByUnit<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const byUnit = <Value extends z.ZodType>(value: Value) => z.record(words, z.record(words, value));
const each = z.record(words, words);

export const wayCase = z.strictObject({
  figures: byUnit(words),
  remarks: z.record(words, z.array(z.strictObject({ code: words, vetoed: z.boolean().optional(), reason: words }))).optional(),
  scores: byUnit(words.nullable()),
  items: byUnit(words).optional(),
  totals: each.optional(),
  rates: each.optional(),
  grades: each.optional(),
  explains: z.array(words).optional(),
});

const way: z.ZodType<PublishedWay> = z.strictObject({
  number: z.int(),
  title: text,
  about: text,
  kinds: z.array(words).min(1),
  source: z.strictObject({ name: text, url: words.nullable() }),
  inferred: z.boolean(),
  fragment: z.array(words).min(1),
  scheme: z.unknown(),
  cases: z.array(wayCase).min(1),
});

/**
 * Reads a file of this folder.
 * @param source JSON
 * @throws z.ZodError when something else stands in it
 */
export const readWay = (source: string): PublishedWay => way.parse(JSON.parse(source));

import { parseArgs } from 'node:util';
import type { Language } from '../../../src/core';

export const parts = ['core', 'pipeline', 'office', 'file', 'peers', 'model'] as const;
export type Part = (typeof parts)[number];

/** What is to be measured, and how it is told. */
export interface BenchRequest {
  readonly parts: readonly Part[];
  readonly units: readonly number[];
  readonly language: Language;
  readonly json: boolean;
  /** The tables in docs/scale.md and docs/scale.zh-CN.md are to be filled. */
  readonly docs: boolean;
  /** Results of an earlier run, to be told again instead of measuring. */
  readonly from?: string;
}

export const usage = `npm run bench -- [--only ${parts.join(',')}] [--units 10,100,200,1000,3000] [--json] [--lang zh|en] [--docs] [--from results.json]`;

/** @throws RangeError with a sentence for what makes no sense */
export const readRequest = (words: readonly string[]): BenchRequest => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      units: { type: 'string', default: '10,100,200,1000,3000' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      docs: { type: 'boolean', default: false },
      from: { type: 'string' },
    },
  });
  const chosen = (values.only ?? parts.join(',')).split(',').map((name) => parts.find((part) => part === name) ?? refuse(`there is no part "${name}"`));
  const units = values.units.split(',').map((text) => (/^[1-9]\d{0,4}$/u.test(text) ? Number(text) : refuse(`"${text}" is no number of units`)));
  const language = (['zh', 'en'] as const).find((each) => each === values.lang) ?? refuse(`--lang is zh or en`);
  return { parts: chosen, units, language, json: values.json, docs: values.docs, ...(values.from !== undefined && { from: values.from }) };
};

const refuse = (why: string): never => {
  throw new RangeError(`${why}\n${usage}`);
};

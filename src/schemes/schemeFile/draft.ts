import type { z } from 'zod';
import type { Comparison, Figure, Grade, Identity, Indicator, Item, Part, Scheme, Veto } from '../../core/scheme';
import { comparison, identity } from './identities';
import type { Json } from './json';
import * as shape from './shape';

/** An entry of a list: what it is called, and what it says where it could be read. */
export interface Slot<Value> {
  readonly id: string | undefined;
  readonly code: string | undefined;
  readonly value: Value | undefined;
}

/** The lists of a scheme file, of which some entries may be faulty, so that one fault does not hide another. */
export interface Draft {
  readonly figures: readonly Slot<Figure>[];
  readonly parts: readonly Slot<Part>[];
  readonly items: readonly Slot<Item>[];
  readonly indicators: readonly Slot<Indicator>[];
  readonly vetoes: readonly Slot<Veto>[];
  readonly grades: readonly Slot<Grade>[];
  readonly identities: readonly Slot<Identity>[];
  readonly comparisons: readonly Slot<Comparison>[];
  /** The whole scheme, where nothing is wrong with its values. */
  readonly scheme: Scheme | undefined;
}

export const draftOf = (json: Json, scheme: Scheme | undefined): Draft => ({
  figures: slots(json, 'figures', shape.figure),
  parts: slots(json, 'parts', shape.part),
  items: slots(json, 'items', shape.item),
  indicators: slots(json, 'indicators', shape.indicator),
  vetoes: slots(json, 'vetoes', shape.veto),
  grades: slots(json, 'grades', shape.grade),
  identities: slots(json, 'identities', identity),
  comparisons: slots(json, 'comparisons', comparison),
  scheme,
});

const slots = <Value>(json: Json, list: string, schema: z.ZodType<Value>): readonly Slot<Value>[] => {
  const entries = member(json, list);
  if (!isList(entries)) return [];
  return entries.map((entry) => ({
    id: textMember(entry, 'id'),
    code: textMember(entry, 'code'),
    value: schema.safeParse(entry).data,
  }));
};

const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);
const isObject = (json: Json): json is Readonly<Record<string, Json>> => typeof json === 'object' && json !== null && !isList(json);

const member = (json: Json, key: string): Json | undefined =>
  isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;

const textMember = (json: Json, key: string): string | undefined => {
  const value = member(json, key);
  return typeof value === 'string' ? value : undefined;
};

import type { z } from 'zod';
import type { Comparison, Figure, Grade, Identity, Indicator, Item, Part, Scheme, Veto } from '../../core/scheme';
import { comparison, identity } from './identities';
import { isList, isObject, type Json } from './json';
import * as shape from './shape';
import { places } from './calculation';
import { stated } from './values';

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
  /** Decimal places of an indicator's points, where that could be read. */
  readonly places: number | undefined;
  /** The whole scheme, where nothing is wrong with its values. */
  readonly scheme: Scheme | undefined;
}

export const draftOf = (json: Json, scheme: Scheme | undefined): Draft => ({
  figures: slots(json, 'figures', shape.figure, scheme?.figures),
  parts: slots(json, 'parts', shape.part, scheme?.parts),
  items: slots(json, 'items', shape.item, scheme?.items),
  indicators: slots(json, 'indicators', shape.indicator, scheme?.indicators),
  vetoes: slots(json, 'vetoes', shape.veto, scheme?.vetoes),
  grades: slots(json, 'grades', shape.grade, scheme?.grades),
  identities: slots(json, 'identities', identity, scheme?.identities),
  comparisons: slots(json, 'comparisons', comparison, scheme?.comparisons),
  places: (scheme?.places ?? stated(places).safeParse(member(json, 'places')).data)?.value,
  scheme,
});

/** @param values the entries as they were read with the whole scheme, where nothing stood in the way */
const slots = <Value>(json: Json, list: string, schema: z.ZodType<Value>, values: readonly Value[] | undefined): readonly Slot<Value>[] => {
  const entries = member(json, list);
  if (!isList(entries)) return [];
  return entries.map((entry, index) => ({
    id: textMember(entry, 'id'),
    code: textMember(entry, 'code'),
    value: values === undefined ? readable(entry, schema) : values[index],
  }));
};

/** Unknown keys at more places of one entry than people mistype. */
const mostPlaces = 20;

/** What an entry says apart from keys that nobody knows: those are told, and hide nothing else. */
const readable = <Value>(entry: Json, schema: z.ZodType<Value>): Value | undefined => {
  const { data, error } = schema.safeParse(entry);
  if (error === undefined || error.issues.length > mostPlaces || !error.issues.every(({ code }) => code === 'unrecognized_keys')) return data;
  const unknown = error.issues.map((issue) => ({ path: issue.path, keys: new Set(issue.code === 'unrecognized_keys' ? issue.keys : []) }));
  return schema.safeParse(unknown.reduce((left, { path, keys }) => without(left, path, keys), entry)).data;
};

const without = (json: Json, [key, ...rest]: readonly PropertyKey[], keys: ReadonlySet<string>): Json => {
  if (isList(json)) return json.map((each, index) => (index === key ? without(each, rest, keys) : each));
  if (!isObject(json)) return json;
  if (key === undefined) return Object.fromEntries(Object.entries(json).filter(([each]) => !keys.has(each)));
  return Object.fromEntries(Object.entries(json).map(([each, value]) => [each, each === key ? without(value, rest, keys) : value]));
};

const member = (json: Json, key: string): Json | undefined => (isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined);

const textMember = (json: Json, key: string): string | undefined => {
  const value = member(json, key);
  return typeof value === 'string' ? value : undefined;
};

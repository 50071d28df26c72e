import { z } from 'zod';
import { calculation, operand } from '../calculation';
import { isList, isObject, type Json } from '../json';
import type { Path } from '../problem';
import * as shape from '../shape';

/** Where a calculation stands: its path, and the object or list that it is an entry of. */
export interface Place {
  readonly path: Path;
  readonly holder: Json;
}

type Replace = (calculation: Json, place: Place) => Json;

/** Where in something of a certain shape calculations are. */
type Plan =
  | { readonly of: 'calculation' }
  | { readonly of: 'list'; readonly entries: Plan }
  | { readonly of: 'object'; readonly fields: ReadonlyMap<string, Plan>; readonly kinds: ReadonlySet<unknown> | undefined }
  | { readonly of: 'union'; readonly options: readonly Plan[] };

/** Replaces every calculation of a scheme file, wherever its shape takes one; what does not have that shape stays as it is. */
export const mapCalculations = (file: Json, replace: Replace): Json => follow(filePlan, file, replace, start);

/** Replaces the calculations that a calculation is made of, one level down. */
export const mapParts = (whole: Json, replace: Replace): Json => follow(partsPlan, whole, replace, start);

const start: Place = { path: [], holder: null };

const follow = (plan: Plan | undefined, json: Json, replace: Replace, at: Place): Json => {
  switch (plan?.of) {
    case undefined:
      return json;
    case 'calculation':
      return replace(json, at);
    case 'list':
      return isList(json) ? json.map((each, index) => follow(plan.entries, each, replace, within(at, index, json))) : json;
    case 'union':
      return plan.options.reduce((mapped: Json, option) => follow(option, mapped, replace, at), json);
    case 'object':
      return isObject(json) && fits(plan.kinds, json) ? followFields(plan.fields, json, replace, at) : json;
  }
};

const followFields = (fields: ReadonlyMap<string, Plan>, json: Readonly<Record<string, Json>>, replace: Replace, at: Place): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, follow(fields.get(key), value, replace, within(at, key, json))]));

const within = ({ path }: Place, step: string | number, holder: Json): Place => ({ path: [...path, step], holder });

/** Of the shapes that an object may have, it has the one that names its kind. */
const fits = (kinds: ReadonlySet<unknown> | undefined, json: Readonly<Record<string, Json>>): boolean => kinds === undefined || kinds.has(json['kind']);

/** @returns `undefined` where no calculation is within */
const planOf = (schema: z.core.$ZodType): Plan | undefined => {
  if (schema === operand) return { of: 'calculation' };
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) return planOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return planOf(schema.in);
  if (schema instanceof z.ZodArray) {
    const entries = planOf(schema.element);
    return entries && { of: 'list', entries };
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.flatMap((option) => planOf(option) ?? []);
    return options.length === 0 ? undefined : { of: 'union', options };
  }
  return schema instanceof z.ZodObject ? planOfObject(schema.shape) : undefined;
};

const planOfObject = (fields: Readonly<Record<string, z.core.$ZodType>>): Plan | undefined => {
  const plans = Object.entries(fields).flatMap(([key, field]): readonly (readonly [string, Plan])[] => {
    const plan = planOf(field);
    return plan === undefined ? [] : [[key, plan]];
  });
  const kind = fields['kind'];
  return plans.length === 0 ? undefined : { of: 'object', fields: new Map(plans), kinds: kind instanceof z.ZodLiteral ? new Set<unknown>(kind.values) : undefined };
};

const filePlan = planOf(shape.scheme);
const partsPlan = planOf(calculation);

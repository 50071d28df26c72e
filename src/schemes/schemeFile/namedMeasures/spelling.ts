import type { Basis, Operand, Text } from '../../../core';
import { readFormula } from '../formulaText';
import { isObject, type Json } from '../json';
import type { Path } from '../problem';
import { mapParts } from './mapCalculations';

/** What names mean in a calculation. */
export interface Vocabulary {
  /** @throws FormulaError at `at` where the name means nothing */
  readonly inFormula: (name: string, at: number) => Operand;
  /** A name by itself, as it stands in the file; what is wrong with it is told at `path`. */
  readonly alone: (name: string, path: Path) => Json;
  readonly tell: (path: Path, message: Text) => void;
}

/** A calculation with its formulas read and its names replaced by what they mean. */
export const spell = (json: Json, path: Path, words: Vocabulary): Json => {
  if (typeof json === 'string') return words.alone(json, path);
  const formula = formulaIn(json);
  if (formula === undefined) {
    return mapParts(json, (part, place) => spell(part, [...path, ...place.path], words));
  }
  const read = readFormula(formula.text, formula.basis, words.inFormula);
  if (read.ok) return jsonOf(read.operand);
  words.tell(path, read.message);
  return nothing;
};

/** Stands where a calculation could not be read, so that one fault is told once; such a scheme is refused. */
export const nothing: Json = { kind: 'constant', value: { value: '0', basis: 'assumed' } };

interface Formula {
  readonly text: string;
  readonly basis: Basis;
}

/** @returns `undefined` for anything but a formula of the right shape */
const formulaIn = (json: Json): Formula | undefined => {
  if (!isObject(json) || json['kind'] !== 'formula') return undefined;
  const { text: written, basis = 'assumed', kind: _, ...others } = json;
  if (typeof written !== 'string' || (basis !== 'document' && basis !== 'assumed')) return undefined;
  return Object.keys(others).length === 0 ? { text: written, basis } : undefined;
};

/** A calculation as it would stand in a file. */
const jsonOf = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, jsonOf(part)]));
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

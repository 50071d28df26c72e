import { text } from '../authoring';
import { isList, isObject, type Json } from './json';
import { limits } from './limits';
import type { Problem } from './problem';

/** Lists with more entries than anybody can mean: nothing within them is looked at. */
export const sizesIn = (json: Json): readonly Problem[] => {
  if (!isObject(json)) return [];
  return Object.entries(limits.entries).flatMap(([list, most]): readonly Problem[] => {
    const entries = Object.hasOwn(json, list) ? json[list] : undefined;
    if (!isList(entries) || entries.length <= most) return [];
    const found = entries.length;
    return [{ path: list, message: text(`有 ${found} 项，最多 ${most} 项`, `has ${found} entries, at most ${most} are allowed`) }];
  });
};

import { isList, isObject, type Json } from '../json';

/** A named measure as it stands in the file. */
export interface Named {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
  readonly value: Json;
}

/** The named measures of a file, as far as they have a name. */
export const namedIn = (json: Json): readonly Named[] =>
  listIn(json, 'named').flatMap((entry, index) => {
    const id = idIn(entry);
    return id === undefined ? [] : [{ id, index, value: (isObject(entry) ? entry['value'] : undefined) ?? null }];
  });

/** The ids of the figures of a file, with their kinds as written. */
export const figuresIn = (json: Json): ReadonlyMap<string, Json> =>
  new Map(
    listIn(json, 'figures').flatMap((entry): readonly (readonly [string, Json])[] => {
      const id = idIn(entry);
      return id === undefined ? [] : [[id, (isObject(entry) ? entry['kind'] : undefined) ?? null]];
    }),
  );

export const listIn = (json: Json, key: string): readonly Json[] => {
  const list = isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;
  return isList(list) ? list : [];
};

export const idIn = (entry: Json): string | undefined => {
  const id = isObject(entry) && Object.hasOwn(entry, 'id') ? entry['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

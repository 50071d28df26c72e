import type { Instance } from './instance';

/** Objects that the client has asked to keep, by the ids given to them. */
export interface KeptObjects {
  at(id: string): Instance | undefined;
  /** The first id of an object that is kept. */
  idOf(object: Instance): string | undefined;
  keep(object: Instance): void;
  release(id: string): void;
  clear(): void;
}

/** An id is one more than the last one that is still given. */
export const keptObjects = (): KeptObjects => {
  const objects = new Map<string, Instance>();
  /** In the order in which they were given. */
  const ids = new Map<Instance, string[]>();
  /** The last ones given, some of them released since. */
  let given: string[] = [];
  return {
    at: (id) => objects.get(id),
    idOf: (object) => ids.get(object)?.[0],
    keep: (object) => {
      while (given.length > 0 && !objects.has(given.at(-1) ?? '')) given.pop();
      const id = String(Number(given.at(-1) ?? 0) + 1);
      given.push(id);
      objects.set(id, object);
      ids.set(object, [...(ids.get(object) ?? []), id]);
    },
    release: (id) => {
      const object = objects.get(id);
      if (object === undefined) return;
      objects.delete(id);
      const left = (ids.get(object) ?? []).filter((one) => one !== id);
      if (left.length === 0) ids.delete(object);
      else ids.set(object, left);
    },
    clear: () => {
      objects.clear();
      ids.clear();
      given = [];
    },
  };
};

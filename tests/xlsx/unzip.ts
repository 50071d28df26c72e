import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The names of the parts that differ, those only in one of the files too. */
export const differingParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const one = partsOf(before);
  const other = partsOf(after);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
};

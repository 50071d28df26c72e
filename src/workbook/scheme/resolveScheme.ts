import { structure, type Issue } from '../../checks';
import { fingerprintOfScheme, type Scheme } from '../../core';
import type { Reading } from '../../host/port';
import { shippedSchemes } from '../../schemes';
import { schemeOfTag } from '../attach';
import { layoutVersion } from '../layout';
import { carriedIn } from './carried';

/** The scheme that a workbook is for, or why there is none. */
export type Resolution = { readonly scheme: Scheme } | { readonly refused: readonly Issue[] };

/** Finds the scheme of a workbook that was read. */
export type FindScheme = (reading: Reading) => Promise<Resolution>;

/** A scheme, whatever the workbook says, or the one that it is for. */
export type SchemeChoice = Scheme | FindScheme;

export const schemeFor = (choice: SchemeChoice, reading: Reading): Promise<Resolution> =>
  typeof choice === 'function' ? choice(reading) : Promise.resolve({ scheme: choice });

/**
 * The scheme that ships under the id and version of the workbook's tag; else the scheme file that the workbook carries; else the
 * scheme that ships under the id, whatever its version: the rows of 指标体系 tell what is different.
 * What reads scheme files is loaded only where a workbook carries one.
 * @param usual for workbooks that do not say what they are for: `attach` tells of them
 */
export const resolveScheme =
  (usual: Scheme): FindScheme =>
  async (reading) => {
    const tag = schemeOfTag(reading);
    if (tag !== undefined && tag.layout > layoutVersion) return { scheme: usual };
    const carried = await readCarried(reading);
    if (carried !== undefined && 'refused' in carried) return carried;
    if (tag === undefined) return carried ?? { scheme: usual };
    const shipped = await shippedScheme(tag.id);
    if (shipped?.version === tag.version) return carried === undefined || same(carried.scheme, shipped) ? { scheme: shipped } : clash(shipped);
    if (carried !== undefined) return carried;
    return shipped === undefined ? { refused: [structure.otherScheme.find({ found: tag.id })] } : { scheme: shipped };
  };

const shippedScheme = async (id: string): Promise<Scheme | undefined> => (Object.hasOwn(shippedSchemes, id) ? shippedSchemes[id]?.() : undefined);

const same = (a: Scheme, b: Scheme): boolean => fingerprintOfScheme(a) === fingerprintOfScheme(b);

const clash = ({ id, version }: Scheme): Resolution => ({ refused: [structure.schemeFileUnusable.find({ kind: 'clash', scheme: `${id} ${version}` })] });

const readCarried = async (reading: Reading): Promise<Resolution | undefined> => {
  const carried = carriedIn(reading);
  if (carried.kind === 'none') return undefined;
  if (carried.kind === 'broken') return faulty({ zh: '所在的单元格已被删除', en: 'its cells were deleted' });
  const { readScheme } = await import('../../schemes/schemeFile');
  const read = readScheme(carried.source);
  if (read.ok) return { scheme: read.scheme };
  const [first] = read.problems;
  const place = first === undefined || first.path === '' ? '' : `${first.path} `;
  return faulty({ zh: `${place}${first?.message.zh ?? ''}`, en: `${place}${first?.message.en ?? ''}` });
};

const faulty = (why: { readonly zh: string; readonly en: string }): Resolution => ({ refused: [structure.schemeFileUnusable.find({ kind: 'faulty', why })] });

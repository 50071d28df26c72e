import type { Scheme } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft, Slot } from './draft';
import { isList, isObject, type Json } from './json';
import { pathText, type Path, type Problem } from './problem';
import { noClause } from './values';

/** Places where the file leaves open what the reading then filled in: clauses that are not named, bases that are not stated. */
export const undecidedIn = (json: Json, draft: Draft): readonly Problem[] => [
  ...lists.flatMap((list) => entriesIn(json, list, draft[list])),
  ...(draft.scheme === undefined ? [] : wholeIn(json, draft.scheme)),
];

const lists = ['figures', 'parts', 'items', 'indicators', 'vetoes', 'grades', 'identities', 'comparisons'] as const;
const singles = ['period', 'composition', 'places', 'notApplicable', 'unknownPoints'] as const;

const entriesIn = (json: Json, list: string, slots: readonly Slot<object>[]): readonly Problem[] => {
  const entries = isObject(json) ? json[list] : undefined;
  if (!isList(entries)) return [];
  return slots.flatMap(({ value }, index) => {
    const entry = entries[index];
    if (entry === undefined) return [];
    return value === undefined ? unread([list, index], entry, list) : told([list, index], entry, value);
  });
};

/** Lists whose entries have a clause. */
const withClause: ReadonlySet<string> = new Set(['figures', 'items', 'indicators', 'vetoes']);

/** Whatever else is wrong with an entry, a clause that is not named is told at once. */
const unread = (path: Path, entry: Json, list: string): readonly Problem[] => {
  const named = isObject(entry) && typeof entry['clause'] === 'string' && entry['clause'].trim() !== '';
  return isObject(entry) && withClause.has(list) && !named && (entry['clause'] === undefined || typeof entry['clause'] === 'string') ? [withoutClause(path)] : [];
};

const wholeIn = (json: Json, scheme: Scheme): readonly Problem[] =>
  isObject(json) ? singles.flatMap((key) => told([key], json[key] ?? null, scheme[key])) : [];

const told = (path: Path, json: Json, value: object): readonly Problem[] => {
  const open = openBases(json, value, []);
  return [
    ...('clause' in value && value.clause === noClause ? [withoutClause(path)] : []),
    ...(open.length === 0 ? [] : [withoutBasis(path, open)]),
  ];
};

const withoutClause = (path: Path): Problem => ({
  path: pathText([...path, 'clause']),
  level: 'warning',
  message: text('没有写明条款', 'no clause is named'),
  fix: text('写上文件中的条款号，如 "一(二)1"；文件没有编号时可写页码或章节', 'name the clause as the document numbers it, such as "1.2"; a page or chapter will do'),
});

/** So many places of one entry are named. */
const named = 4;

const withoutBasis = (path: Path, open: readonly Path[]): Problem => {
  const places = open.slice(0, named).map(pathText).filter((place) => place !== '').join(', ');
  const [zh, en] = places === '' ? ['', ''] : [`：${places}`, ` (${places}`];
  const more = open.length > named;
  return {
    path: pathText(path),
    level: 'warning',
    message: text(
      `没有写明来源（basis），按默认（assumed）计${zh}${more ? `，等 ${open.length} 处` : ''}`,
      `the basis is left open and counts as assumed${en}${more ? `, … ${open.length} places` : ''}${places === '' ? '' : ')'}`,
    ),
    fix: text('文件写明的写 "basis": "document"，自己定的写 "basis": "assumed"', 'write "basis": "document" for what the document says, "basis": "assumed" for what you chose'),
  };
};

/** Objects that have a basis after reading and had none before. */
const openBases = (json: Json, value: unknown, at: Path): readonly Path[] => {
  if (isList(json)) return Array.isArray(value) ? json.flatMap((each, index) => openBases(each, value[index], [...at, index])) : [];
  if (!isObject(json) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (!Object.hasOwn(json, key)) return key === 'basis' ? [at] : [];
    return openBases(json[key] ?? null, inner, [...at, key]);
  });
};

import { kinds, type Text } from '../../../core';
import { text } from '../../authoring';
import type { Json } from '../json';
import { nearestOf } from '../nearest';
import { brief, pathText, type Problem } from '../problem';
import { figuresIn, idIn, listIn, namedIn } from './named';

/** The figures and named measures of a file, by name. */
export interface FigureNames {
  /** Why a name cannot be reckoned with; `undefined` for a figure that has a number. */
  readonly wrongWith: (name: string) => Text | undefined;
}

export const figureNames = (json: Json): FigureNames => {
  const figures = figuresIn(json);
  const meant = nearestOf([...figures.keys(), ...namedIn(json).map(({ id }) => id)]);
  return {
    wrongWith: (name) => {
      const kind = figures.get(name);
      if (kind === undefined) return absent(name, meant(name));
      return kind === 'degree' ? degree(name) : undefined;
    },
  };
};

const absent = (name: string, meant: string | undefined): Text => {
  const [zh, en] = meant === undefined ? ['', ''] : [`，是否应为 ${brief(meant)}`, `, perhaps ${brief(meant)} is meant`];
  return text(`没有数据项 ${brief(name)}${zh}`, `there is no figure ${brief(name)}${en}`);
};

const degree = (name: string): Text =>
  text(`数据项 ${brief(name)} 的类型 degree 不能用在这里`, `figure ${brief(name)} is of kind degree, which cannot be used here`);

/** Names that two things have, and names that mean something else in a formula. */
export const namesTaken = (json: Json): readonly Problem[] => {
  const first = new Map<string, string>();
  return (['figures', 'named'] as const).flatMap((list) =>
    listIn(json, list).flatMap((entry, index): readonly Problem[] => {
      const id = idIn(entry);
      if (id === undefined) return [];
      const path = pathText([list, index, 'id']);
      const there = first.get(id);
      if (there === undefined) first.set(id, path);
      return [
        ...(ownNames.has(id) ? [{ path, message: reserved(id) }] : []),
        // Two figures of one name are told with the other lists.
        ...(there !== undefined && list === 'named' ? [{ path, message: taken(id, there) }] : []),
      ];
    }),
  );
};

/** The names that rules know besides figures. */
const ownNames: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => (field.type === 'operand' ? (field.names ?? []) : [])),
  ),
);

const reserved = (id: string): Text =>
  text(`${id} 在公式中另有含义，请改用别的名称`, `${id} has a meaning of its own in formulas; choose another name`);

const taken = (id: string, there: string): Text => text(`${brief(id)} 已在 ${there} 用过`, `${brief(id)} is already used at ${there}`);

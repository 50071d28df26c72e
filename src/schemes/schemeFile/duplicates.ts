import { text } from '../authoring';
import type { Draft } from './draft';
import { brief, pathText, type Problem } from './problem';

interface Named {
  readonly list: string;
  readonly index: number;
  readonly key: 'id' | 'code';
  readonly name: string | undefined;
}

/** Two things by one name: remarks, cells and results could not tell them apart. */
export const duplicatesIn = (draft: Draft): readonly Problem[] => [
  ...repeated(ids(draft, 'figures')),
  ...repeated(codes(draft, 'figures')),
  // One column of 得分表 holds them all.
  ...repeated([...ids(draft, 'parts'), ...ids(draft, 'items'), ...codes(draft, 'indicators'), ...codes(draft, 'vetoes')]),
  ...reserved([...ids(draft, 'parts'), ...ids(draft, 'items'), ...codes(draft, 'indicators')]),
  ...repeated(ids(draft, 'grades')),
  ...repeated([...codes(draft, 'identities'), ...codes(draft, 'comparisons')]),
];

/** The total has this name in 得分表, and what is pending a question mark behind the name. */
const reserved = (all: readonly Named[]): readonly Problem[] =>
  all
    .filter(({ name }) => name === 'TOTAL' || name?.endsWith('?') === true)
    .map((each) => ({
      path: placeOf(each),
      message: text(`${brief(each.name ?? '')} 是得分表自用的编号`, `${brief(each.name ?? '')} is a name that the score sheet uses itself`),
    }));

type List = Exclude<keyof Draft, 'scheme' | 'places'>;

const ids = (draft: Draft, list: List): readonly Named[] =>
  draft[list].map(({ id }, index) => ({ list, index, key: 'id', name: id }));

const codes = (draft: Draft, list: List): readonly Named[] =>
  draft[list].map(({ code }, index) => ({ list, index, key: 'code', name: code }));

const repeated = (all: readonly Named[]): readonly Problem[] => {
  const first = new Map<string, Named>();
  return all.flatMap((each): readonly Problem[] => {
    if (each.name === undefined) return [];
    const earlier = first.get(each.name);
    if (earlier === undefined) {
      first.set(each.name, each);
      return [];
    }
    const there = placeOf(earlier);
    const name = brief(each.name);
    return [{ path: placeOf(each), message: text(`${name} 已在 ${there} 用过`, `${name} is already used at ${there}`) }];
  });
};

const placeOf = ({ list, index, key }: Named): string => pathText([list, index, key]);

import { ofCell, type FigureValue, type Text } from '../../core';
import { sidesOf, statementOfIdentity } from '../identities';
import { relations, type Relation } from '../relations';
import type { DocumentedCheck } from './documented';

/** The relations between figures, with what is told of their failing examples. */
export const documentedRelations = (): readonly DocumentedCheck[] =>
  relations.map((relation) => {
    const { code, level, title, needs, fix, examples } = relation;
    return {
      group: 'relations',
      code,
      level,
      title,
      needs,
      sample: { ...told(relation), fix },
      examples: { fails: inWords(examples.fails), passes: inWords(examples.passes) },
    };
  });

const told = (relation: Relation): Pick<DocumentedCheck['sample'], 'message' | 'expected'> => {
  const values = Object.entries(relation.examples.fails).map(([id, value]): [string, FigureValue] => [id, { kind: 'number', value: ofCell(value) }]);
  const statement = statementOfIdentity(relation, []);
  const sides = sidesOf(statement, new Map(values));
  if (sides === undefined) throw new RangeError(`the example of ${relation.code} lacks figures`);
  return statement.tell(sides);
};

const inWords = (example: Relation['examples']['fails']): Text => {
  const values = Object.entries(example).map(([id, value]) => `${id} = ${String(value)}`);
  return { zh: values.join('，'), en: values.join(', ') };
};

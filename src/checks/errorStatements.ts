import type { Scheme, Text } from '../core';
import { figuresOfStatement } from './identities/verdict';
import { statementOfIdentity, type Statement } from './identities';
import { applicable, relations } from './relations';

/** An identity that makes its figures unusable where it does not hold. */
export interface ErrorStatement extends Pick<Statement, 'code' | 'left' | 'relation' | 'right' | 'slack' | 'whenMissing'> {
  readonly title: Text;
  /** The figures that it makes unusable. */
  readonly figures: readonly string[];
}

/** The identities of error level that units are held to: the scheme's own, and those of the catalogue that it can answer. */
export const errorStatements = (scheme: Scheme): readonly ErrorStatement[] =>
  [...scheme.identities, ...applicable(relations, scheme)]
    .filter(({ level }) => level === 'error')
    .map((identity) => {
      const { code, left, relation, right, slack, whenMissing } = statementOfIdentity(identity, scheme.figures);
      return { code, left, relation, right, slack, whenMissing, title: identity.title, figures: figuresOfStatement({ left, right }) };
    });

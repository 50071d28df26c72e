import { prepareFigure, type FigureValue } from '../../figures';
import type { Unknown } from '../../measures';
import type { Judged, Judging } from '../kind';

/**
 * A rule about one answer, of which there are only a few.
 * @param all what it may come to
 * @param judged one of them; `undefined` for a value that is no answer to the question
 */
export const answerTo = <Detail>(
  figure: string,
  all: readonly Judged<Detail>[],
  judged: (value: FigureValue) => Judged<Detail> | undefined,
): Judging<'answers', Detail> => {
  const notApplicable: Unknown = { kind: 'notApplicable', figure };
  const missing: Unknown = { kind: 'missing', figures: [figure] };
  const valueIn = prepareFigure(figure);
  return {
    judge: (figures) => {
      const value = valueIn(figures);
      if (value === undefined) return missing;
      return value.kind === 'notApplicable' ? notApplicable : (judged(value) ?? missing);
    },
    settled: [...all, notApplicable, missing],
  };
};

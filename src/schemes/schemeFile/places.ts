import type { Indicator } from '../../core/scheme';
import { text } from '../authoring';
import type { Draft } from './draft';
import { pathText, type Problem } from './problem';

/** Points with more decimal places than scores are rounded to: full marks could not be shown, and would not add up. */
export const placesIn = ({ indicators, places }: Draft): readonly Problem[] =>
  places === undefined
    ? []
    : indicators.flatMap(({ value }, index) =>
        limits.flatMap(([path, limitOf]): readonly Problem[] => {
          const points = value && limitOf(value);
          if (points === undefined || finenessOf(points) <= places) return [];
          return [
            {
              path: pathText(['indicators', index, ...path, 'value']),
              message: text(`${points} 的小数位多于得分保留的 ${places} 位`, `${points} has more decimal places than the ${places} that scores are rounded to`),
              fix: text(`改为最多 ${places} 位小数，或把 places 改为 ${finenessOf(points)}`, `keep ${places} places at most, or set places to ${finenessOf(points)}`),
            },
          ];
        }),
      );

/** Whatever a score can come to at the most or at the least. */
const limits: readonly (readonly [path: readonly string[], limitOf: (indicator: Indicator) => string | undefined])[] = [
  [['points'], ({ points }) => points.value],
  [['floor'], ({ floor }) => floor?.value],
  [['cap'], ({ cap }) => cap?.value],
  [['bonus', 'atMost'], ({ bonus }) => bonus?.atMost.value],
];

const finenessOf = (decimal: string): number => (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;

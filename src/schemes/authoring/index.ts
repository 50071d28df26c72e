export { degree, inGroup, yesNo, type Ungrouped } from './figures';
export { byChecklist, byDegree, encouraged, measured, scoredItem, type ScoredItem } from './indicators';
export { asEntered, growth, percentage, share, stated, supposed, yuanPerHead } from './measures';
export {
  bandAbove,
  bandUpTo,
  documented,
  including,
  linear,
  minimumCount,
  perOccurrence,
  presumed,
  proportional,
  slope,
} from './rules';
export { text, units } from './text';

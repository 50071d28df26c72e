import { assumed, type Scheme } from '../../core/scheme';
import { text } from '../authoring';
import { comparisons } from './comparisons';
import { figures } from './figures';
import { identities } from './identities';
import { scoredItems } from './items';
import { parts } from './parts';
import { period } from './period';
import { grades, vetoes } from './verdicts';

/**
 * 2012年包头市人口和计划生育工作目标管理责任书考核评估内容和评估办法, as far as its text has come down.
 * The document states indicators, thresholds and the points of most items; whatever else decides a score is assumed and marked so.
 */
export const baotou2012: Scheme = {
  id: 'baotou-2012',
  version: '1.0.0',
  title: text(
    '2012年包头市人口和计划生育工作目标管理责任书考核评估',
    'Baotou 2012: assessment of the responsibility letters for population and family planning',
  ),
  region: text('包头市', 'Baotou'),
  year: 2012,
  period,
  figures,
  parts,
  items: scoredItems.map(({ item }) => item),
  indicators: scoredItems.flatMap(({ indicators }) => indicators),
  vetoes,
  grades,
  identities,
  comparisons,
  composition: assumed({ kind: 'sum' }),
  places: assumed(2),
  notApplicable: assumed('fullMarks'),
  unknownPoints: assumed('assumed'),
};

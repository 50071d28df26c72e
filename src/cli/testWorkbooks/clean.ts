import { unchanged } from './entries';
import { note, type Trouble } from './trouble';

/** With fewer than 1,000 births a sex ratio is mostly chance. */
const smallUnits = ['石拐区', '白云鄂博矿区', '达尔罕茂明安联合旗'];

/** What there is to say about a workbook in which nothing is wrong. */
export const cleanNotes: readonly Trouble[] = [
  ...smallUnits.map((unit) => unchanged(unit, 'births.total', note('I21'))),
  // About the scheme, not about a cell: the document does not state the points of four items.
  { table: 'KH_Scheme', row: { heading: '指标编号', text: 'P1-01-1a' }, under: '分值', gives: [note('V205', { nowhere: true })] },
];

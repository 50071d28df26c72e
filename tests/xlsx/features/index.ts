import { charts } from './charts';
import { drawings } from './drawings';
import { embedded } from './embedded';
import { extensions } from './extensions';
import { formats } from './formats';
import { formulas } from './formulas';
import type { Feature } from './graft';
import { layout } from './layout';
import { names } from './names';
import { notes } from './notes';
import { pivots } from './pivots';
import { protection } from './protection';
import { sources } from './sources';
import { storage } from './storage';
import { styles } from './styles';
import { texts } from './texts';

export { type Feature, Graft } from './graft';

/** What workbooks of other people have in them, by kind. */
export const featureGroups: Readonly<Record<string, readonly Feature[]>> = {
  names, drawings, charts, pivots, notes, storage, extensions, formats, protection, formulas, texts, styles, layout, sources, embedded,
};

export const features: readonly Feature[] = Object.values(featureGroups).flat();

import type { Text } from '../core';
import type { Level } from './issue';

/** What every check of the catalogue says about itself; the documentation is made of it. */
export interface Check {
  /** Stable: `V…` about figures, `S…` about the workbook's structure. Never given to another check. */
  readonly code: string;
  readonly level: Level;
  /** What is wrong, in a few words. */
  readonly title: Text;
  /** What the check looks at, and when it is silent. */
  readonly needs: Text;
}

/** What a finding of the check points at, in words. */
export interface Example {
  readonly fails: Text;
  readonly passes: Text;
}

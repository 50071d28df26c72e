import type { Issue, Level } from '../checks';
import type { Text } from '../core';

/** What can be wrong with the structure of a workbook. Stable codes; `refused`: it cannot be scored before this is mended. */
export const structure = {
  notStandard: { code: 'S001', level: 'error' },
  missingTable: { code: 'S002', level: 'error' },
  otherScheme: { code: 'S003', level: 'error' },
  newerLayout: { code: 'S004', level: 'error' },
  missingHeading: { code: 'S005', level: 'error' },
  brokenRange: { code: 'S006', level: 'error' },
  noUnits: { code: 'S007', level: 'error' },
  occupied: { code: 'S008', level: 'error' },
  schemeDiffers: { code: 'S010', level: 'error' },
  duplicateUnit: { code: 'S011', level: 'error' },
  badUnitName: { code: 'S012', level: 'error' },
  unitWithoutColumn: { code: 'S013', level: 'error' },
  duplicateColumn: { code: 'S014', level: 'error' },
  renamedColumn: { code: 'S015', level: 'error' },
  unknownColumn: { code: 'S016', level: 'note' },
  missingCode: { code: 'S020', level: 'error' },
  duplicateCode: { code: 'S021', level: 'error' },
  unknownCode: { code: 'S022', level: 'warning' },
  rowWithoutCode: { code: 'S023', level: 'error' },
  remarkUnitUnknown: { code: 'S030', level: 'warning' },
  remarkCodeUnknown: { code: 'S031', level: 'warning' },
  remarkDecisionUnknown: { code: 'S032', level: 'warning' },
  remarkWithoutReason: { code: 'S033', level: 'warning' },
  remarkTwice: { code: 'S034', level: 'warning' },
  vetoOpen: { code: 'S035', level: 'warning' },
  protectedSheet: { code: 'S040', level: 'error' },
} as const satisfies Record<string, { readonly code: string; readonly level: Level }>;

export type StructureKind = keyof typeof structure;

interface Finding {
  readonly found: string;
  readonly message: Text;
  readonly fix: Text;
  readonly expected?: Text;
  readonly unit?: string;
  readonly figure?: string;
  readonly cell?: string;
}

/** A finding about the workbook's structure. */
export const structureIssue = (kind: StructureKind, finding: Finding): Issue => ({
  ...structure[kind],
  expected: { zh: '', en: '' },
  ...finding,
});

import { badUnitName } from './badUnitName';
import { brokenRange } from './brokenRange';
import { cellBeingEdited } from './cellBeingEdited';
import { duplicateCode } from './duplicateCode';
import { duplicateColumn } from './duplicateColumn';
import { duplicateHeading } from './duplicateHeading';
import { duplicateUnit } from './duplicateUnit';
import { missingCode } from './missingCode';
import { missingHeading } from './missingHeading';
import { missingTable } from './missingTable';
import { newerLayout } from './newerLayout';
import { noAnswer } from './noAnswer';
import { noUnits } from './noUnits';
import { notFound } from './notFound';
import { notStandard } from './notStandard';
import { occupied } from './occupied';
import { olderLayout } from './olderLayout';
import { otherScheme } from './otherScheme';
import { parameterRefused } from './parameterRefused';
import { protectedSheet } from './protectedSheet';
import { readOnly } from './readOnly';
import { remarkCodeUnknown } from './remarkCodeUnknown';
import { remarkDecisionUnknown } from './remarkDecisionUnknown';
import { remarkTwice } from './remarkTwice';
import { remarkUnitUnknown } from './remarkUnitUnknown';
import { remarkWithoutReason } from './remarkWithoutReason';
import { renamedColumn } from './renamedColumn';
import { rowWithoutCode } from './rowWithoutCode';
import { schemeDiffers } from './schemeDiffers';
import { schemeFileUnusable } from './schemeFileUnusable';
import { tooLarge } from './tooLarge';
import { tooOld } from './tooOld';
import { totalsRow } from './totalsRow';
import { unexpected } from './unexpected';
import { unitWithoutColumn } from './unitWithoutColumn';
import { unknownCode } from './unknownCode';
import { unknownColumn } from './unknownColumn';
import { unsupported } from './unsupported';
import { vetoOpen } from './vetoOpen';
import { changedMeanwhile } from './changedMeanwhile';
import { incomplete } from './incomplete';
import { journalUnreadable } from './journalUnreadable';
import { notHeld } from './notHeld';
import { takenBack } from './takenBack';
import { finalized } from './finalized';
import { notFinal } from './notFinal';
import { errorsBeforeFinal } from './errorsBeforeFinal';
import { pendingBeforeFinal } from './pendingBeforeFinal';
import { reasonMissing } from './reasonMissing';
import { finalDiffers } from './finalDiffers';
import type { StructureCheck } from './structureCheck';

/** The checks on how a workbook is made up, by what is wrong, in the order of their codes. */
export const structure = {
  notStandard,
  missingTable,
  otherScheme,
  newerLayout,
  missingHeading,
  brokenRange,
  noUnits,
  occupied,
  olderLayout,
  schemeDiffers,
  duplicateUnit,
  badUnitName,
  unitWithoutColumn,
  duplicateColumn,
  renamedColumn,
  unknownColumn,
  duplicateHeading,
  parameterRefused,
  schemeFileUnusable,
  missingCode,
  duplicateCode,
  unknownCode,
  rowWithoutCode,
  totalsRow,
  remarkUnitUnknown,
  remarkCodeUnknown,
  remarkDecisionUnknown,
  remarkWithoutReason,
  remarkTwice,
  vetoOpen,
  protectedSheet,
  cellBeingEdited,
  readOnly,
  notFound,
  tooLarge,
  tooOld,
  noAnswer,
  unsupported,
  unexpected,
  changedMeanwhile,
  notHeld,
  takenBack,
  incomplete,
  journalUnreadable,
  finalized,
  notFinal,
  errorsBeforeFinal,
  pendingBeforeFinal,
  reasonMissing,
  finalDiffers,
} as const;

export const structureChecks: readonly StructureCheck[] = Object.values(structure);

export type { StructureCheck } from './structureCheck';

import type { Issue } from '../checks';
import type { Scheme } from '../core';
import { checkLineTexts } from '../i18n/checkLine';
import type { CommandLineTexts } from '../i18n/commandLine';
import { checkWorkbook, repairableIn, repairWorkbook, type ParameterChange, type Repairable, type SchemeChoice } from '../workbook';
import type { CheckRequest } from './checkArguments';
import { withFile } from './openFile';
import { refusal } from './refusal';

/** What a check has to tell. */
export interface CheckResult {
  /** The one in force. */
  readonly scheme: Scheme;
  /** Parameters that the workbook has changed. */
  readonly changedParameters: readonly ParameterChange[];
  /** As they are after what was repaired. */
  readonly issues: readonly Issue[];
  /** Repairs that were done, where that was asked for; else those that could be. */
  readonly repairs: { readonly done: boolean; readonly cells: readonly Repairable[] };
  /** Cells written, repairs among them. */
  readonly cells: number;
}

/**
 * Checks the workbook in the bytes, repairs it where asked to, and gives back the bytes with what was written.
 * @param now local time for the journal
 * @throws NotDone with a sentence about the file; so does `save`
 */
export const checkFile = (
  bytes: Uint8Array,
  choice: SchemeChoice,
  request: CheckRequest,
  now: string,
  texts: CommandLineTexts,
): Promise<{ readonly result: CheckResult; readonly save: () => Uint8Array }> => {
  const opening = { ...request, headline: checkLineTexts(request.language).notChecked };
  return withFile(bytes, opening, texts, async ({ host }): Promise<CheckResult> => {
    const repaired = request.fix ? await repairWorkbook(host, { scheme: choice, now }) : undefined;
    if (repaired?.kind === 'refused') throw refusal(repaired.issues, opening, texts);
    const checked = await checkWorkbook(host, { scheme: choice, ...(request.output !== undefined && { write: { now } }) });
    if (checked.kind === 'refused') throw refusal(checked.issues, opening, texts);
    const { scheme, changedParameters, issues, receipt } = checked;
    return {
      scheme,
      changedParameters,
      issues,
      repairs: repaired ? { done: true, cells: repaired.done } : { done: false, cells: repairableIn(issues) },
      cells: (receipt?.cells ?? 0) + (repaired?.receipt.cells ?? 0),
    };
  });
};

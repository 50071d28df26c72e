/**
 * Error codes that Excel answers with, and their messages
 * ("Error handling with the application-specific JavaScript APIs", Office Add-ins documentation).
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type FailureCode = keyof typeof messages;

const statuses: Partial<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
};

/** An action that Excel refuses. `location` is the member, as in `Range.values`. */
export class ExcelFailure extends Error {
  readonly code: string;
  readonly location: string;

  constructor(code: FailureCode | (string & {}), location = '') {
    super(messageOf(code));
    this.name = 'ExcelFailure';
    this.code = code;
    this.location = location;
  }
}

const isKnown = (code: string): code is FailureCode => Object.hasOwn(messages, code);

export const messageOf = (code: string): string => (isKnown(code) ? messages[code] : messages.GeneralException);

export const statusOf = (code: string): number => statuses[code] ?? 400;

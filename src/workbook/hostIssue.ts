import { structure, type Issue } from '../checks';
import type { HostError, HostErrorCode } from '../host/port';

const checks = {
  protected: structure.protectedSheet,
  cellBeingEdited: structure.cellBeingEdited,
  readOnly: structure.readOnly,
  notFound: structure.notFound,
  tooLarge: structure.tooLarge,
  tooOld: structure.tooOld,
  noAnswer: structure.noAnswer,
  unsupported: structure.unsupported,
  unexpected: structure.unexpected,
} as const satisfies Record<HostErrorCode, unknown>;

/** What a host could not do, in words for whoever sits before it: an error that is unexpected with the code that Excel gave it. */
export const hostIssue = ({ code, subject, cause }: HostError): Issue => checks[code].find({ subject: subject === '' && code === 'unexpected' ? codeIn(cause) : subject });

const codeIn = (cause: unknown): string => (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '');

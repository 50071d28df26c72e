import type { HostErrorCode } from '../port';

/** Error codes of Excel's client ("Error handling with the application-specific JavaScript APIs") as the port names them. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected',
  ApiNotAvailable: 'tooOld',
  ApiNotFound: 'tooOld',
  ConnectionFailure: 'noAnswer',
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  ItemNotFound: 'notFound',
  MemoryLimitReached: 'tooLarge',
  NotImplemented: 'tooOld',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  RequestAborted: 'noAnswer',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ServiceNotAvailable: 'noAnswer',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
};

/** The client's errors come from another realm in tests, so they are told by their shape. */
const excelsCode = (failure: unknown): string | undefined =>
  typeof failure === 'object' && failure !== null && 'code' in failure && typeof failure.code === 'string' ? failure.code : undefined;

export const codeOf = (failure: unknown): HostErrorCode => {
  const code = excelsCode(failure);
  return code !== undefined && Object.hasOwn(codes, code) ? (codes[code] ?? 'unexpected') : 'unexpected';
};

/** Excel failed within itself; it says nothing of what was asked for. */
export const isInternal = (failure: unknown): boolean => excelsCode(failure) === 'GeneralException';

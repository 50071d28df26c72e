/** Errors that Excel answers with, at one action; what comes before it stays applied. */
export const actionErrors = ['AccessDenied', 'InvalidOperation', 'InvalidOperationInCellEditMode', 'ItemNotFound', 'GeneralException', 'RequestAborted'] as const;

/** Whole requests: refused unread; carried out, and the answer refused; carried out, and the text of the answer cut in half. */
export const requestFailures = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'answerCutInHalf'] as const;

/**
 * Carried out up to an action, or wholly: the answer never comes; the connection breaks.
 * The last is carried out wholly and answered up to an action.
 */
export const lostAnswers = ['noAnswer', 'connectionBroken', 'answerCutShort'] as const;

export type ActionError = (typeof actionErrors)[number];
export type RequestFailure = (typeof requestFailures)[number];
export type LostAnswer = (typeof lostAnswers)[number];
export type Failure = ActionError | RequestFailure | LostAnswer;

/** Where what fails: requests of the operation and actions of the request count from 0. */
export interface Fault {
  readonly failure: Failure;
  readonly request: number;
  /** The number of actions of the request where it is carried out wholly. */
  readonly action: number;
  /** Whether every later request fails as well, from its first action. */
  readonly forever: boolean;
}

/** What is to become of one request. */
export interface Trouble {
  readonly failure: Failure;
  readonly action: number;
}

/** What a fault does to a request, if anything. */
export const troubleOf = (fault: Fault | undefined, request: number): Trouble | undefined => {
  if (fault === undefined || request < fault.request) return undefined;
  if (request === fault.request) return fault;
  return fault.forever ? { failure: fault.failure, action: 0 } : undefined;
};

const isActionError = (failure: Failure): failure is ActionError => actionErrors.some((each) => each === failure);

/** The word by which the stand-in ends a request at its action. */
export const codeOf = ({ failure }: Trouble): string | undefined => {
  if (isActionError(failure)) return failure;
  if (failure === 'connectionBroken') return 'cutOff';
  return failure === 'noAnswer' ? failure : undefined;
};

/** Every failure that can strike an action of a request; after the last one, those of the whole request. */
export const failuresAt = (action: number, actions: number): readonly Failure[] =>
  action < actions ? [...actionErrors, ...lostAnswers] : ['noAnswer', 'connectionBroken', ...requestFailures];

export const tellFault = ({ failure, request, action, forever }: Fault): string =>
  `request ${String(request)}, action ${String(action)}: ${failure}${forever ? ', and everything after it' : ''}`;

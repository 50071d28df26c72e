/** Nothing was scored or checked; the message is one sentence for the user, in the language asked for. */
export class NotDone extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'NotDone';
  }
}

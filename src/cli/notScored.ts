/** Nothing was scored; the message is one sentence for the user, in the language asked for. */
export class NotScored extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'NotScored';
  }
}

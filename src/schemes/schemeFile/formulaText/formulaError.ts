import type { Text } from '../../../core/scheme';

/** Where a formula stops making sense, and why. */
export class FormulaError extends Error {
  /** The first character is at 0. */
  readonly at: number;
  readonly text: Text;

  constructor(at: number, message: Text) {
    super(message.en);
    this.name = 'FormulaError';
    this.at = at;
    this.text = message;
  }
}

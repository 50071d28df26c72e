/** Something that the person at the terminal can understand: ends the launcher with its message and no stack. */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const fail = (message, exitCode) => {
  throw new Failure(message, exitCode);
};

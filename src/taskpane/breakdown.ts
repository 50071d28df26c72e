/** Everything that is known about something thrown, for support: the error and its causes, one a line. */
export const detailsOf = (error: unknown): string =>
  error instanceof Error
    ? [`${error.name}: ${error.message}`, ...(error.cause === undefined ? [] : [detailsOf(error.cause)])].join('\n')
    : String(error);

/** The code and place of the error that Microsoft's client raises. */
export const failing = async (work: Promise<unknown>): Promise<{ readonly code: unknown; readonly location: unknown }> => {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) throw new Error(`expected an error of the client, got ${String(failure)}`);
  const debug = 'debugInfo' in failure ? failure.debugInfo : undefined;
  const location = typeof debug === 'object' && debug !== null && 'errorLocation' in debug ? debug.errorLocation : undefined;
  return { code: failure.code, location };
};

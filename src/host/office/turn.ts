import type { Rest } from '../port';

/** Kept after whatever else has waited for its turn on this thread; unlike a timer it is not put off. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Milliseconds of work after which it is the turn of others: with the slice that is under way, well below what people notice. */
const longest = 16;

/** Gives others their turn once the work has gone on for a while. */
export const restsByClock = (): Rest => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
};

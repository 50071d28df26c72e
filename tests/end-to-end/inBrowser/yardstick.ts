import type { Frame } from 'playwright-core';

/** Milliseconds of work of the pane's kind, in its own page, so that a busy or a slow machine slows both alike. */
export const yardstickIn = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const began = performance.now();
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ code: `P${index}`, value: index / 7, text: '得分明细' }));
    let copied: unknown = rows;
    for (let round = 0; round < 3; round += 1) copied = JSON.parse(JSON.stringify(copied));
    let sum = BigInt((copied as typeof rows).length);
    for (let index = 1n; index < 135_000n; index += 1n) sum = (sum * 31n + index) % 1_000_003n;
    return performance.now() - began + Number(sum) * 0;
  });

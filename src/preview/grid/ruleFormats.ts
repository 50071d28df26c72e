import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { numfmt, type Univer } from '@univerjs/presets';

/** After Univer's own number formats and conditional formats, which come in the wrong order for this. */
const last = 1;

const formatted = (pattern: string, value: number): string | undefined => {
  const text: unknown = numfmt.format(pattern, value, { throws: false });
  return typeof text === 'string' ? text : undefined;
};

/**
 * A conditional format may bring a number format, such as one with a sign behind the number that tells a flag without colour.
 * Univer formats a number before it asks the conditional formats, so it is done again here.
 */
export const applyRuleFormats = (univer: Univer): void => {
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: last,
    handler: (cell, { rawData, workbook }, next) => {
      const ruled = cell?.s;
      const pattern = typeof ruled === 'object' ? ruled?.n?.pattern : undefined;
      const value = rawData?.v;
      if (!cell || pattern === undefined || typeof value !== 'number') return next(cell);
      const own = typeof rawData?.s === 'string' ? workbook.getStyles().get(rawData.s) : rawData?.s;
      const text = own?.n?.pattern === pattern ? undefined : formatted(pattern, value);
      return next(text === undefined ? cell : { ...cell, v: text });
    },
  });
};

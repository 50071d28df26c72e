import { createRegistry } from './registry';
import { declaration, element, escapeCellText, spreadsheetNamespace } from './xml';

/** The texts of a workbook, each written once, in the order of their first use. */
export interface SharedStrings {
  readonly indexOf: (text: string) => number;
  readonly count: () => number;
  /** `xl/sharedStrings.xml`. */
  readonly xml: () => string;
}

export const createSharedStrings = (): SharedStrings => {
  const texts = createRegistry<string>((text) => text);
  const item = (text: string): string => {
    const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
    return `<si><t${space}>${escapeCellText(text)}</t></si>`;
  };
  return {
    indexOf: texts.indexOf,
    count: () => texts.all().length,
    xml: () =>
      declaration +
      element('sst', { xmlns: spreadsheetNamespace, uniqueCount: texts.all().length }, texts.all().map(item)),
  };
};

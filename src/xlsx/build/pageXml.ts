import type { PrintDescription } from './description';
import { element, escapeXml } from './xml';

const paperA4 = 9;
const defaultMargins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** Longest header or footer that Excel opens. */
const longestHeader = 255;

const headerText = (name: string, text: string | undefined): string => {
  if (text === undefined) return '';
  if (text.length > longestHeader) throw new RangeError(`a ${name} has at most ${String(longestHeader)} characters`);
  return element(name, {}, escapeXml(text));
};

/** Print options, margins, page set-up, header and footer of a sheet; empty for a sheet that says nothing of printing. */
export const pageXml = (print: PrintDescription | undefined): string => {
  if (print === undefined) return '';
  const margins = print.margins ?? defaultMargins;
  const headers = headerText('oddHeader', print.header) + headerText('oddFooter', print.footer);
  return [
    print.centred === true ? element('printOptions', { horizontalCentered: true }) : '',
    element('pageMargins', {
      left: margins.left,
      right: margins.right,
      top: margins.top,
      bottom: margins.bottom,
      header: margins.header,
      footer: margins.footer,
    }),
    element('pageSetup', {
      paperSize: paperA4,
      fitToWidth: print.fit?.width,
      fitToHeight: print.fit?.height,
      orientation: print.landscape === true ? 'landscape' : 'portrait',
    }),
    headers === '' ? '' : element('headerFooter', {}, headers),
  ].join('');
};

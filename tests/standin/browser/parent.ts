import { officeDoor, paneQuery, publishDoor, type OfficeDoor, type Theme } from '../../../src/standin/browser';
import { excelServer, type ExcelApi, type ExcelServer, type RangeArea } from '../../../src/standin/server';
import { openXlsx, type XlsxDocument } from '../../../src/xlsx';

export interface Seat {
  readonly excelApi?: ExcelApi;
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: Theme;
}

/** What the tests ask of the page around the frame. */
export interface ParentPage {
  readonly document: XlsxDocument;
  readonly server: ExcelServer;
  readonly settings: Map<string, string>;
  /** What listeners were told. */
  readonly changed: RangeArea[];
  readonly selected: RangeArea[];
  /** Loads a page into the frame, each time beside a stand-in started anew over the same document. */
  seat(address: string, options?: Seat): void;
}

declare global {
  interface Window {
    readonly standIn: ParentPage;
  }
}

const open = (bytes: Uint8Array, frame: HTMLIFrameElement): ParentPage => {
  const document = openXlsx(bytes);
  const settings = new Map<string, string>();
  const changed: RangeArea[] = [];
  const selected: RangeArea[] = [];
  let server = excelServer(document);
  let door: OfficeDoor | undefined;
  let instance = 0;
  return {
    document,
    settings,
    changed,
    selected,
    get server() {
      return server;
    },
    seat: (address, { excelApi, language = 'zh-CN', theme = 'light' } = {}) => {
      door?.close();
      instance += 1;
      server = excelServer(document, excelApi === undefined ? {} : { excelApi });
      server.listen({ changed: (areas) => changed.push(...areas), selected: (area) => selected.push(area) });
      door = officeDoor(server, { language, theme, settings, instance: `test ${instance}` });
      publishDoor(window, door);
      frame.src = `${address}?${paneQuery(language)}`;
    },
  };
};

const frame = document.querySelector('iframe');
if (frame === null) throw new Error('The page has no frame.');
const file = await fetch('workbook.xlsx');
Object.defineProperty(window, 'standIn', { value: open(new Uint8Array(await file.arrayBuffer()), frame) });
document.title = 'ready';

import { contains, parseArea } from '../../xlsx/address';
import type { Area } from '../../xlsx/document';
import { sheetCalled, type View } from './view';

/** A place that a link leads to. */
export interface LinkTarget {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads `'说明'!A1`; `undefined` for anything but cells of a sheet. */
export const linkTarget = (location: string): LinkTarget | undefined => {
  const [, quoted, plain, reference] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(location) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const area = parseArea(reference ?? '');
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
};

/** A click on a cell with a link leads to its place. Links that lead out of the workbook are not followed. */
export const followLinks = (view: View, follow: (target: LinkTarget) => void): void => {
  const { api } = view;
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const sheet = sheetCalled(view, worksheet.getSheetId());
    const links = view.opened?.looks.sheets.find(({ name }) => name === sheet)?.links ?? [];
    const link = links.find(({ area }) => contains(area, row, column));
    const target = link && linkTarget(link.location);
    if (target !== undefined && view.opened?.sheets.includes(target.sheet) === true) follow(target);
  });
};

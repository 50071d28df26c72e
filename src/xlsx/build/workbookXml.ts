import type { NameDescription, PrintDescription, SheetDescription, WorkbookDescription } from './description';
import { areaName, columnName, sheetPrefix } from './reference';
import { declaration, element, elementUnlessEmpty, escapeXml, relationshipNamespace, spreadsheetNamespace } from './xml';

interface WrittenName {
  readonly name: string;
  readonly localSheetId?: number;
  readonly formula: string;
  readonly hidden: boolean;
}

const titlesFormula = (sheet: string, print: PrintDescription): string => {
  const prefix = sheetPrefix(sheet);
  const columns = print.titleColumns;
  const rows = print.titleRows;
  return [
    ...(columns === undefined ? [] : [`${prefix}$${columnName(columns[0])}:$${columnName(columns[1])}`]),
    ...(rows === undefined ? [] : [`${prefix}$${String(rows[0] + 1)}:$${String(rows[1] + 1)}`]),
  ].join(',');
};

const printNames = (sheet: SheetDescription, localSheetId: number): readonly WrittenName[] => {
  const { print } = sheet;
  if (print === undefined) return [];
  const titles = titlesFormula(sheet.name, print);
  const written = (name: string, formula: string): WrittenName => ({ name, localSheetId, formula, hidden: false });
  return [
    ...(print.area === undefined
      ? []
      : [written('_xlnm.Print_Area', sheetPrefix(sheet.name) + areaName(print.area, 'absolute'))]),
    ...(titles === '' ? [] : [written('_xlnm.Print_Titles', titles)]),
  ];
};

const ownName = ({ name, formula, scope, hidden }: NameDescription, sheets: readonly SheetDescription[]): WrittenName => {
  const written = { name, formula, hidden: hidden ?? false };
  if (scope === undefined) return written;
  const localSheetId = sheets.findIndex((sheet) => sheet.name === scope);
  if (localSheetId < 0) throw new RangeError(`the name ${name} is local to a sheet that does not exist: ${scope}`);
  return { ...written, localSheetId };
};

const byName = (a: WrittenName, b: WrittenName): number => {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return (a.localSheetId ?? -1) - (b.localSheetId ?? -1);
};

const nameXml = ({ name, localSheetId, formula, hidden }: WrittenName): string =>
  element('definedName', { name, localSheetId, hidden: hidden ? true : undefined }, escapeXml(formula));

/**
 * `xl/workbook.xml`; sheet n is relationship `rId{n}`.
 * @throws RangeError for a name that is local to an unknown sheet
 */
export const workbookXml = (workbook: WorkbookDescription): string => {
  const { sheets } = workbook;
  const written = [
    ...sheets.flatMap(printNames),
    ...(workbook.names ?? []).map((name) => ownName(name, sheets)),
  ].sort(byName);
  return (
    declaration +
    element('workbook', { xmlns: spreadsheetNamespace, 'xmlns:r': relationshipNamespace }, [
      element('workbookPr', { defaultThemeVersion: 124226 }),
      element(
        'bookViews',
        {},
        element('workbookView', { windowWidth: 25_600, windowHeight: 14_400, activeTab: workbook.activeSheet ?? 0 }),
      ),
      element(
        'sheets',
        {},
        sheets.map((sheet, index) =>
          element('sheet', {
            name: sheet.name,
            sheetId: index + 1,
            state: sheet.visibility === undefined || sheet.visibility === 'visible' ? undefined : sheet.visibility,
            'r:id': `rId${String(index + 1)}`,
          }),
        ),
      ),
      elementUnlessEmpty('definedNames', {}, written.map(nameXml)),
      element('calcPr', { calcId: 162_913, fullCalcOnLoad: workbook.fullCalcOnLoad === true ? true : undefined }),
    ])
  );
};

import { strToU8, zipSync, type Zippable } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface FixtureSheet {
  readonly name: string;
  /** What stands between the worksheet's tags. */
  readonly content: string;
  readonly state?: string;
  /** Tables on the sheet, as whole parts. */
  readonly tables?: readonly string[];
  readonly drawing?: string;
}

export interface Fixture {
  readonly sheets: readonly FixtureSheet[];
  readonly strings?: readonly string[];
  /** What stands between the tags of the style sheet; `null` for a workbook without one. */
  readonly styles?: string | null;
  /** What stands behind `sheets` in the workbook. */
  readonly afterSheets?: string;
  readonly beforeSheets?: string;
  readonly calcChain?: string;
  readonly charts?: readonly string[];
  /** Further parts; content types by their extension have to be given too. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly contentTypes?: string;
}

export const plainStyles =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>';

export const worksheet = (content: string): string =>
  `${declaration}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;

const relationships = (entries: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="application/${type}+xml"/>`;
const SPREADSHEET = 'vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'vnd.openxmlformats-officedocument.drawing';

const sheetRelationships = (sheet: FixtureSheet, firstTable: number): readonly (readonly [string, string, string])[] => [
  ...(sheet.tables ?? []).map((_, index) => {
    const number = String(firstTable + index);
    return [`rIdT${number}`, 'table', `../tables/table${number}.xml`] as const;
  }),
  ...(sheet.drawing === undefined ? [] : [['rIdD', 'drawing', '../drawings/drawing1.xml'] as const]),
];

const tableParts = (links: readonly (readonly [string, string, string])[]): string => {
  const drawings = links.filter(([, kind]) => kind === 'drawing').map(([id]) => `<drawing r:id="${id}"/>`);
  const tables = links.filter(([, kind]) => kind === 'table').map(([id]) => `<tablePart r:id="${id}"/>`);
  const list = tables.length === 0 ? '' : `<tableParts count="${String(tables.length)}">${tables.join('')}</tableParts>`;
  return drawings.join('') + list;
};

/** The parts of a small workbook. */
export const fixtureParts = (fixture: Fixture): Record<string, string | Uint8Array> => {
  const parts: Record<string, string | Uint8Array> = {};
  const overrides = [override('xl/workbook.xml', `${SPREADSHEET}.sheet.main`)];
  const workbook: (readonly [string, string, string])[] = [];
  let table = 1;
  fixture.sheets.forEach((sheet, index) => {
    const number = String(index + 1);
    const name = `xl/worksheets/sheet${number}.xml`;
    workbook.push([`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`]);
    overrides.push(override(name, `${SPREADSHEET}.worksheet`));
    const links = sheetRelationships(sheet, table);
    parts[name] = worksheet(sheet.content + tableParts(links));
    if (links.length > 0) parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(links);
    for (const text of sheet.tables ?? []) {
      parts[`xl/tables/table${String(table)}.xml`] = declaration + text;
      overrides.push(override(`xl/tables/table${String(table)}.xml`, `${SPREADSHEET}.table`));
      table++;
    }
    if (sheet.drawing !== undefined) {
      parts['xl/drawings/drawing1.xml'] = sheet.drawing;
      overrides.push(override('xl/drawings/drawing1.xml', DRAWING));
    }
  });
  (fixture.charts ?? []).forEach((chart, index) => {
    const name = `xl/charts/chart${String(index + 1)}.xml`;
    parts[name] = declaration + chart;
    overrides.push(override(name, `${DRAWING}ml.chart`));
  });
  if ((fixture.charts ?? []).length > 0) {
    parts['xl/drawings/_rels/drawing1.xml.rels'] = relationships(
      (fixture.charts ?? []).map((_, index) => [`rId${String(index + 1)}`, 'chart', `../charts/chart${String(index + 1)}.xml`]),
    );
  }
  if (fixture.strings) {
    const items = fixture.strings.map((item) => (item.startsWith('<') ? `<si>${item}</si>` : `<si><t>${item}</t></si>`));
    parts['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${MAIN}">${items.join('')}</sst>`;
    workbook.push(['rIdS', 'sharedStrings', 'sharedStrings.xml']);
    overrides.push(override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings`));
  }
  if (fixture.calcChain !== undefined) {
    parts['xl/calcChain.xml'] = `${declaration}<calcChain xmlns="${MAIN}">${fixture.calcChain}</calcChain>`;
    workbook.push(['rIdC', 'calcChain', 'calcChain.xml']);
    overrides.push(override('xl/calcChain.xml', `${SPREADSHEET}.calcChain`));
  }
  if (fixture.styles !== null) {
    parts['xl/styles.xml'] = `${declaration}<styleSheet xmlns="${MAIN}">${fixture.styles ?? plainStyles}</styleSheet>`;
    workbook.push(['rIdY', 'styles', 'styles.xml']);
    overrides.push(override('xl/styles.xml', `${SPREADSHEET}.styles`));
  }
  const sheets = fixture.sheets.map(({ name, state }, index) => {
    const number = String(index + 1);
    return `<sheet name="${name}" sheetId="${number}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${number}"/>`;
  });
  const inside = `${fixture.beforeSheets ?? ''}<sheets>${sheets.join('')}</sheets>${fixture.afterSheets ?? ''}`;
  const types =
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${fixture.contentTypes ?? ''}${overrides.join('')}`;
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inside}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(workbook),
    ...parts,
    ...fixture.parts,
  };
};

/** A zip file of the parts, in their order, all dated 2012-01-01. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2012, 0, 1) }];
  }
  return zipSync(files);
};

export const fixture = (description: Fixture): Uint8Array => zipped(fixtureParts(description));

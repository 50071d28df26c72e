import type { Receipt } from '../../../src/host/port';
import { attribute, isElement, rawBelow, type RawElement, type RawNode, rawText } from '../features/rawXml';
import type { Place, Rule } from './compare';
import { cellFormats, type Parts, sheetsByPart, tablesByName } from './packageParts';
import { type Corners, corners, covers, followed, letters, type Resized } from './ranges';

/** What is known of a scoring from outside the file. */
export interface Scoring {
  readonly before: Parts;
  readonly after: Parts;
  readonly receipt: Pick<Receipt, 'before' | 'tables'>;
  /** Formulas whose stored results no longer hold, as `sheet!A1`. */
  readonly stale: ReadonlySet<string>;
}

/** The cells that were written, as `sheet!A1`. */
export const writtenCells = ({ before }: Scoring['receipt']): ReadonlySet<string> =>
  new Set(
    before.flatMap(({ sheet, row, column, written }) =>
      written.flatMap((line, down) => line.flatMap((cell, across) => (cell === null ? [] : [`${sheet}!${letters(column + across + 1)}${String(row + down + 1)}`]))),
    ),
  );

/** Whether formulas came or went, so that a chain of calculation no longer lists them. */
export const formulasChanged = ({ before }: Scoring['receipt']): boolean =>
  before.some(({ formulas, written }) =>
    written.some((line, row) =>
      line.some((cell, column) => {
        const had = (formulas[row]?.[column] ?? null) !== null;
        return cell !== null && had !== (typeof cell === 'object' && 'formula' in cell);
      }),
    ),
  );

/** The cells whose formula is as it was, and shows another result at most. */
const keptFormulas = ({ before }: Scoring['receipt']): ReadonlySet<string> =>
  new Set(
    before.flatMap(({ sheet, row, column, formulas, written }) =>
      written.flatMap((line, down) =>
        line.flatMap((cell, across) => {
          const kept = cell !== null && typeof cell === 'object' && 'formula' in cell && cell.formula === formulas[down]?.[across];
          return kept ? [`${sheet}!${letters(column + across + 1)}${String(row + down + 1)}`] : [];
        }),
      ),
    ),
  );

const resizedTables = ({ before, receipt }: Scoring): readonly (Resized & { readonly part: string })[] => {
  const sheets = sheetsByPart(before);
  const tables = tablesByName(before);
  return receipt.tables.flatMap(({ table, rows, written }) => {
    const found = tables.get(table);
    const area = found && corners(found.ref);
    const owner = Object.keys(before).find((name) => name.startsWith('xl/worksheets/_rels/') && found && Buffer.from(before[name] ?? []).includes(`/${found.part.slice('xl/tables/'.length)}"`));
    const sheet = sheets.get(owner?.replace('_rels/', '').replace('.rels', '') ?? '');
    if (!found || !area || sheet === undefined) return [];
    const data = { ...area, top: area.top + 1, bottom: area.top + rows };
    return [{ sheet, part: found.part, data, bottom: area.top + written }];
  });
};

const local = (node: RawNode | undefined): string => (node !== undefined && isElement(node) ? node.local : '');
const parent = ({ ancestors }: Place): RawElement | undefined => ancestors.at(-1);

const withoutFormat = (format: string): string => format.replace(/ (?:numFmtId|applyNumberFormat)="[^"]*"/g, '');

/** A formula without the result that was stored with it. */
const withoutResult = (cell: RawElement): string =>
  cell.open.replace(/ (?:t|vm)="[^"]*"/g, '') + cell.children.filter((child) => local(child) !== 'v').map(rawText).join('') + cell.close;

const withoutLook = (cell: string): string => cell.replace(/ s="\d+"/, '');

/** The sheet that keeps what cells held before a write. */
const JOURNAL = '写入日志';

const CACHES = ['numCache', 'strCache', 'multiLvlStrCache'];

/** Everything that scoring may change in the file of a workbook. What is not in this list stays as it was, character for character. */
export const allowedDifferences = (scoring: Scoring): readonly Rule[] => {
  const sheets = sheetsByPart(scoring.before);
  const written = writtenCells(scoring.receipt);
  const kept = keptFormulas(scoring.receipt);
  const [oldFormats, newFormats] = [cellFormats(scoring.before), cellFormats(scoring.after)];
  const resized = resizedTables(scoring);
  const sheetOf = ({ part }: Place): string => sheets.get(part) ?? '';
  const on = (place: Place): readonly Resized[] => resized.filter(({ sheet }) => sheet === sheetOf(place));
  const nameOf = (cell: RawElement, place: Place): string => `${sheetOf(place)}!${attribute(cell, 'r') ?? ''}`;
  const changedAreas = new Map<string, Corners[]>();
  for (const name of [...written, ...scoring.stale]) {
    const [sheet = '', reference = ''] = name.split('!');
    const area = corners(reference);
    if (area) changedAreas.set(sheet, [...(changedAreas.get(sheet) ?? []), area]);
  }

  const keepsLook = (before: RawElement, after: RawElement): boolean =>
    withoutFormat(oldFormats[Number(attribute(before, 's') ?? 0)] ?? '') === withoutFormat(newFormats[Number(attribute(after, 's') ?? 0)] ?? '');

  return [
    {
      what: 'the cells of the journal, which are texts and numbers, and its `dimension`',
      attribute: (name, _before, element, place) => (sheetOf(place) === JOURNAL && element.local === 'dimension' && name === 'ref' ? (after) => after !== undefined : undefined),
      node: (before, place, after) => {
        const node = before ?? after;
        const ours = sheetOf(place) === JOURNAL && ['row', 'c'].includes(local(node));
        return ours ? after !== undefined && isElement(after) && rawBelow(after, 'f').length === 0 : undefined;
      },
    },
    {
      what: '`c` of the cells that were written: of their format only the number format, of our own subtotals only the stored value',
      node: (before, place, after) => {
        const cell = before ?? after;
        if (cell === undefined || !isElement(cell) || cell.local !== 'c' || !written.has(nameOf(cell, place))) return undefined;
        if (after === undefined || !isElement(after)) return false;
        if (kept.has(nameOf(cell, place)) && withoutLook(withoutResult(cell)) !== withoutLook(withoutResult(after))) return false;
        return before === undefined || !isElement(before) || keepsLook(before, after);
      },
    },
    {
      what: 'rows that were not there, for such cells',
      node: (before, place, after) => {
        if (before !== undefined || after === undefined || !isElement(after) || after.local !== 'row') return undefined;
        const cells = after.children.filter(isElement);
        return after.open === `<row r="${attribute(after, 'r') ?? ''}">` && cells.length > 0 && cells.every((cell) => written.has(nameOf(cell, place)));
      },
    },
    {
      what: 'stored results of formulas that read what was written',
      node: (before, place, after) => {
        if (before === undefined || !isElement(before) || before.local !== 'c' || !scoring.stale.has(nameOf(before, place))) return undefined;
        return after !== undefined && rawText(after) === withoutResult(before);
      },
    },
    {
      what: '`spans` of rows, which hold no less than before',
      attribute: (name, before, element, place) => {
        if (name !== 'spans' || element.local !== 'row' || parent(place)?.local !== 'sheetData') return undefined;
        const columns = (text = ''): Corners => {
          const [left = 0, right = 0] = text.split(':').map(Number);
          return { top: 1, bottom: 1, left, right };
        };
        return (after) => after === before || (after !== undefined && covers(columns(after), columns(before)));
      },
    },
    {
      what: '`dimension`, which holds the cells before and no more than the written ones besides',
      attribute: (name, before, element, place) => {
        if (element.local !== 'dimension' || name !== 'ref') return undefined;
        const areas = [corners(before ?? ''), ...(changedAreas.get(sheetOf(place)) ?? [])].flatMap((area) => area ?? []);
        const all = { top: Math.min(...areas.map(({ top }) => top)), left: Math.min(...areas.map(({ left }) => left)), bottom: Math.max(...areas.map(({ bottom }) => bottom)), right: Math.max(...areas.map(({ right }) => right)) };
        return (after) => {
          const [then, now] = [corners(before ?? ''), corners(after ?? '')];
          return then !== undefined && now !== undefined && covers(now, then) && covers(all, now);
        };
      },
    },
    {
      what: 'areas of the table, its filter and its sorting, where it got other rows',
      attribute: (name, before, element, place) => {
        const table = resized.find(({ part }) => part === place.part);
        if (!table || name !== 'ref' || !['table', 'autoFilter', 'sortState', 'sortCondition'].includes(element.local)) return undefined;
        const wanted = element.local === 'table' || element.local === 'autoFilter' ? before?.replace(/\d+$/, String(table.bottom)) : followed(before ?? '', [table]);
        return (after) => after === wanted;
      },
    },
    {
      what: '`sqref` of conditional formats and validations, where they are for the data rows of such a table',
      attribute: (name, before = '', element, place) => {
        if (name !== 'sqref' || !['conditionalFormatting', 'dataValidation'].includes(element.local)) return undefined;
        return (after) => after === before.split(' ').map((one) => followed(one, on(place))).join(' ');
      },
      node: (before, place, after) => {
        if (typeof before !== 'string' || parent(place)?.local !== 'sqref') return undefined;
        return after === before.split(' ').map((one) => followed(one, on(place))).join(' ');
      },
    },
    {
      what: 'ranges of charts, where they show the data rows of such a table',
      node: (before, place, after) => {
        if (typeof before !== 'string' || !/^xl\/charts\/chart/.test(place.part) || parent(place)?.local !== 'f') return undefined;
        const [, prefix = '', reference = ''] = /^(.*!)?([^!]*)$/.exec(before) ?? [];
        const sheet = prefix.replace(/^'|'?!$/g, '');
        return after === prefix + followed(reference, resized.filter((one) => one.sheet === sheet));
      },
    },
    {
      what: 'stored values of charts that show such cells, or such results',
      node: (before, place, after) => {
        if (before === undefined || !isElement(before) || !CACHES.includes(before.local)) return undefined;
        const formula = parent(place)?.children.find((child) => local(child) === 'f');
        const [sheet = '', reference = ''] = (formula === undefined ? '' : rawText(formula).replace(/<[^>]*>/g, '')).replace(/'/g, '').split('!');
        const area = corners(followed(reference, resized.filter((one) => one.sheet === sheet)));
        if (!area || !(changedAreas.get(sheet) ?? []).some((cell) => covers(area, cell))) return undefined;
        const format = (cache: RawElement): string => cache.children.filter((child) => local(child) === 'formatCode').map(rawText).join('');
        return after !== undefined && isElement(after) && before.open === after.open && format(before) === format(after);
      },
    },
    {
      what: 'formats added behind the others, which differ from one that is there only in the number format',
      attribute: (name, _before, element, place) => (place.part === 'xl/styles.xml' && name === 'count' && ['cellXfs', 'numFmts'].includes(element.local) ? () => true : undefined),
      node: (before, place, after) => {
        if (place.part !== 'xl/styles.xml' || before !== undefined || after === undefined) return undefined;
        if (parent(place)?.local === 'numFmts') return local(after) === 'numFmt';
        return parent(place)?.local === 'cellXfs' ? oldFormats.some((format) => withoutFormat(format) === withoutFormat(rawText(after))) : undefined;
      },
    },
    {
      what: 'the wish to be calculated on opening, where results were taken away',
      attribute: (name, before, element) => (element.local === 'calcPr' && name === 'fullCalcOnLoad' ? (after) => after === before || after === '1' : undefined),
    },
    {
      what: 'the chain of calculation, where formulas came or went',
      node: (before, _place, after) => {
        if (before === undefined || after !== undefined || !isElement(before) || !formulasChanged(scoring.receipt)) return undefined;
        return attribute(before, 'PartName') === '/xl/calcChain.xml' || attribute(before, 'Target') === 'calcChain.xml' ? true : undefined;
      },
    },
  ];
};

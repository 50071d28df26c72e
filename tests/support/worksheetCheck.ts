import type { CheckedPackage } from './packageCheck';
import { below, children, type XmlNode } from './xmlTree';

/** The children of a worksheet in the order of CT_Worksheet (ISO/IEC 29500-1 §18.3.1.99). */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

interface Surroundings {
  readonly formats: number;
  readonly shared: readonly string[];
}

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const corners = (text: string | undefined): Corners | undefined => {
  const found = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(text ?? '');
  if (!found) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const area = { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
  return area.top <= area.bottom && area.left <= area.right && area.right <= 16384 && area.bottom <= 1048576 ? area : undefined;
};

const overlap = (one: Corners, other: Corners): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const TYPES = ['b', 'd', 'e', 'inlineStr', 'n', 's', 'str'];

const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const cellText = (cell: XmlNode, { shared }: Surroundings): string => {
  const value = children(cell, 'v')[0]?.text ?? '';
  const type = cell.attributes.get('t');
  if (type === 's') return decoded(shared[Number(value)] ?? '');
  return decoded(type === 'inlineStr' ? below(cell, 't').map((text) => text.text).join('') : value);
};

const checkCell = (cell: XmlNode, around: Surroundings): readonly string[] => {
  const problems: string[] = [];
  const style = cell.attributes.get('s') ?? '0';
  if (!/^\d+$/.test(style) || Number(style) >= around.formats) problems.push(`style ${style}`);
  const type = cell.attributes.get('t') ?? 'n';
  const value = children(cell, 'v')[0]?.text;
  if (!TYPES.includes(type)) problems.push(`type ${type}`);
  if (type === 's' && !(Number(value) < around.shared.length)) problems.push(`shared string ${String(value)}`);
  if (type === 'n' && value !== undefined && (value.trim() === '' || !Number.isFinite(Number(value)))) problems.push(`number ${value}`);
  const order = cell.children.map((child) => ['f', 'v', 'is', 'extLst'].indexOf(child.name));
  if (order.some((place, index) => place < 0 || place <= (order[index - 1] ?? -1))) problems.push('order of children');
  if (cellText(cell, around).length > 32767) problems.push('text too long');
  return problems;
};

const checkCells = (root: XmlNode, around: Surroundings): { problems: readonly string[]; cells: ReadonlyMap<string, XmlNode> } => {
  const problems: string[] = [];
  const cells = new Map<string, XmlNode>();
  let lastRow = 0;
  for (const row of children(children(root, 'sheetData')[0], 'row')) {
    const number = Number(row.attributes.get('r') ?? lastRow + 1);
    if (!(number > lastRow)) problems.push(`row ${String(number)} out of order`);
    lastRow = number;
    const spans = /^(\d+):(\d+)$/.exec(row.attributes.get('spans') ?? '1:16384');
    let lastColumn = 0;
    for (const cell of children(row, 'c')) {
      const place = corners(cell.attributes.get('r')) ?? { top: number, left: lastColumn + 1 };
      if (place.top !== number || place.left <= lastColumn) problems.push(`cell ${cell.attributes.get('r') ?? ''} out of order`);
      if (place.left < Number(spans?.[1]) || place.left > Number(spans?.[2])) problems.push(`cell ${cell.attributes.get('r') ?? ''} outside spans`);
      lastColumn = place.left;
      cells.set(`${String(place.top)},${String(place.left)}`, cell);
      problems.push(...checkCell(cell, around).map((problem) => `cell ${cell.attributes.get('r') ?? ''}: ${problem}`));
    }
  }
  return { problems, cells };
};

const checkTable = (
  checked: CheckedPackage,
  part: string,
  cells: ReadonlyMap<string, XmlNode>,
  around: Surroundings,
): { readonly name: string; readonly area: Corners | undefined } => {
  const root = checked.root(part);
  const say = (problem: string): number => checked.problems.push(`${part}: ${problem}`);
  const area = corners(root?.attributes.get('ref'));
  const columns = below(root, 'tableColumn');
  const list = below(root, 'tableColumns')[0];
  const totals = Number(root?.attributes.get('totalsRowCount') ?? 0);
  if (!area) say('ref');
  else {
    if (area.right - area.left + 1 !== columns.length) say('number of columns');
    if (area.bottom - area.top - totals < 1) say('no data row');
    const [filter] = children(root, 'autoFilter');
    const filtered = filter && corners(filter.attributes.get('ref'));
    const same = filtered && filtered.top === area.top && filtered.left === area.left && filtered.right === area.right;
    if (filter && !(same && filtered.bottom === area.bottom - totals)) say('autoFilter');
    columns.forEach((column, index) => {
      const cell = cells.get(`${String(area.top)},${String(area.left + index)}`);
      const heading = cell ? cellText(cell, around) : '';
      const name = decoded(column.attributes.get('name') ?? '');
      if (cell && !['s', 'inlineStr'].includes(cell.attributes.get('t') ?? 'n')) say(`heading ${name} is no text`);
      if (heading !== name || name === '') say(`heading "${heading}" and column "${name}"`);
    });
  }
  if (Number(list?.attributes.get('count')) !== columns.length) say('count of columns');
  for (const key of ['id', 'name']) {
    const values = columns.map((column) => (column.attributes.get(key) ?? '').toLowerCase());
    if (new Set(values).size !== values.length) say(`columns with the same ${key}`);
  }
  return { name: (root?.attributes.get('displayName') ?? '').toLowerCase(), area };
};

const checkRanges = (checked: CheckedPackage, part: string, root: XmlNode, cells: ReadonlyMap<string, XmlNode>): void => {
  for (const element of below(root)) {
    const lists = [element.attributes.get('sqref'), element.name === 'sqref' ? element.text : undefined];
    for (const list of lists) {
      if (list !== undefined && !list.split(' ').every(corners)) checked.problems.push(`${part}: sqref ${list}`);
    }
  }
  const dimension = below(root, 'dimension')[0];
  const measured = corners(dimension?.attributes.get('ref'));
  const outside = [...cells.keys()].some((place) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return measured && (row < measured.top || row > measured.bottom || column < measured.left || column > measured.right);
  });
  if ((dimension && !measured) || outside) checked.problems.push(`${part}: dimension`);
  const merges = below(root, 'mergeCell').map((merge) => corners(merge.attributes.get('ref')));
  merges.forEach((merge, index) => {
    if (!merge || merges.slice(0, index).some((other) => other && overlap(merge, other))) checked.problems.push(`${part}: merges`);
  });
};

/** Adds the problems of a worksheet; returns ids and names of its tables, which are to be unique in the workbook. */
export const checkWorksheet = (checked: CheckedPackage, part: string, around: Surroundings): readonly string[] => {
  const root = checked.root(part);
  if (!root) return [];
  const places = root.children.filter((child) => child.name !== 'AlternateContent').map((child) => ORDER.indexOf(child.name));
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) checked.problems.push(`${part}: order of elements`);
  const { problems, cells } = checkCells(root, around);
  checked.problems.push(...problems.map((problem) => `${part}: ${problem}`));
  checkRanges(checked, part, root, cells);
  const targets = [...checked.targets(part).values()].filter(({ kind }) => kind === 'table').map(({ target }) => target);
  if (targets.length !== below(root, 'tablePart').length) checked.problems.push(`${part}: tableParts`);
  const tables = targets.map((target) => checkTable(checked, target, cells, around));
  tables.forEach(({ area }, index) => {
    if (area && tables.slice(0, index).some((other) => other.area && overlap(area, other.area))) checked.problems.push(`${part}: tables overlap`);
  });
  const ids = targets.map((target) => `#${checked.root(target)?.attributes.get('id') ?? ''}`);
  return [...tables.map(({ name }) => name), ...ids];
};

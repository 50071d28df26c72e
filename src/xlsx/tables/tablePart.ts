import { areaName, parseArea, sameArea } from '../address';
import { type Area, type Table, XlsxError } from '../document';
import {
  attributeSplice,
  childOf,
  childrenOf,
  decodeCellText,
  descendants,
  escapeXml,
  headingAttribute,
  readTree,
  type Splice,
  spliced,
  type XmlElement,
  type XmlPart,
} from '../xml';

/** A table's part, and what was changed of it. */
export class TablePart implements Table {
  readonly name: string;
  readonly totalsRow: boolean;
  /** As in the file. */
  readonly originalArea: Area;
  readonly originalHeadings: readonly string[];
  area: Area;
  headings: readonly string[];
  private readonly root: XmlElement;

  /** @throws XlsxError damaged */
  constructor(
    readonly part: XmlPart,
    readonly sheet: string,
  ) {
    this.root = readTree(part);
    const area = parseArea(this.root.attributes.get('ref') ?? '');
    const name = this.root.attributes.get('displayName') ?? this.root.attributes.get('name');
    if (!area || name === undefined) throw new XlsxError('damaged', part.name);
    this.name = name;
    this.totalsRow = Number(this.root.attributes.get('totalsRowCount') ?? 0) > 0;
    this.originalArea = area;
    this.area = area;
    this.originalHeadings = this.columns.map((column) => decodeCellText(column.attributes.get('name') ?? ''));
    this.headings = this.originalHeadings;
  }

  get resized(): boolean {
    return !sameArea(this.area, this.originalArea);
  }

  get changed(): boolean {
    return this.resized || this.headings.some((heading, index) => heading !== this.originalHeadings[index]);
  }

  /** The data rows: without heading and totals row. */
  dataArea(area = this.area): Area {
    return { ...area, row: area.row + 1, rows: area.rows - 1 - (this.totalsRow ? 1 : 0) };
  }

  /** The part with area, filter and columns as they are now. */
  render(): string {
    const { xml } = this.part;
    const splices = [attributeSplice(xml, this.root, 'ref', areaName(this.area)), ...this.columnSplices()];
    const filter = childOf(this.root, 'autoFilter');
    if (filter) {
      const filtered = { ...this.area, rows: this.area.rows - (this.totalsRow ? 1 : 0) };
      splices.push(attributeSplice(xml, filter, 'ref', areaName(filtered)), ...this.filterSplices(filter));
    }
    return spliced(xml, [...splices, ...this.sortSplices()]);
  }

  private get columns(): readonly XmlElement[] {
    return childrenOf(childOf(this.root, 'tableColumns'), 'tableColumn');
  }

  private columnSplices(): readonly Splice[] {
    const list = childOf(this.root, 'tableColumns');
    if (!list || list.end === list.openEnd) throw new XlsxError('damaged', this.part.name);
    const { xml } = this.part;
    const { columns } = this;
    const splices: Splice[] = [attributeSplice(xml, list, 'count', String(this.headings.length))];
    columns.forEach((column, index) => {
      const heading = this.headings[index];
      if (heading === undefined) splices.push({ start: column.start, end: column.end, text: '' });
      else if (heading !== this.originalHeadings[index]) {
        splices.push(attributeSplice(xml, column, 'name', headingAttribute(heading)));
      }
    });
    const lastId = Math.max(0, ...columns.map((column) => Number(column.attributes.get('id'))));
    const prefix = list.tag.slice(0, list.tag.indexOf(':') + 1);
    const added = this.headings
      .slice(columns.length)
      .map((heading, index) => newColumn(prefix, lastId + 1 + index, heading))
      .join('');
    splices.push({ start: list.closeStart, end: list.closeStart, text: added });
    return splices;
  }

  /** Filters of columns that are gone would point outside the table. */
  private filterSplices(filter: XmlElement): readonly Splice[] {
    return childrenOf(filter, 'filterColumn')
      .filter((column) => Number(column.attributes.get('colId')) >= this.area.columns)
      .map(({ start, end }) => ({ start, end, text: '' }));
  }

  private sortSplices(): readonly Splice[] {
    const rowsThen = this.dataArea(this.originalArea);
    const rowsNow = this.dataArea();
    return descendants(this.root).flatMap((element) => {
      if (element.local !== 'sortState' && element.local !== 'sortCondition') return [];
      const area = parseArea(element.attributes.get('ref') ?? '');
      if (area?.row !== rowsThen.row || area.rows !== rowsThen.rows) return [];
      return [attributeSplice(this.part.xml, element, 'ref', areaName({ ...area, rows: rowsNow.rows }))];
    });
  }
}

const newColumn = (prefix: string, id: number, heading: string): string =>
  `<${prefix}tableColumn id="${String(id)}" name="${escapeXml(headingAttribute(heading))}"/>`;

import { type DefinedName, type SheetVisibility, XlsxError } from '../document';
import {
  appendSplice,
  attributeIn,
  attributeSplice,
  childOf,
  childrenOf,
  escapeXml,
  flagOf,
  readTree,
  type Splice,
  spliced,
  textOf,
  type XmlElement,
  type XmlPart,
} from '../xml';
import { Removal } from './removal';

/** Namespaces of relationship ids, of transitional and of strict files. */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What comes after `definedNames` and `calcPr` in CT_Workbook. */
const AFTER_CALC = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const AFTER_NAMES = ['calcPr', ...AFTER_CALC];

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** What is to be changed in the workbook part. */
export interface WorkbookChanges {
  readonly sheets: readonly SheetEntry[];
  /** Names of the workbook with their new meaning, and those local to added sheets. */
  readonly names: ReadonlyMap<string, DefinedName>;
  readonly recalculate: boolean;
  /** Of all sheets, by name. */
  readonly visibilities: ReadonlyMap<string, SheetVisibility>;
  /** Sheets of the file that go, with the names local to them. */
  readonly removedSheets: readonly string[];
  /** Names of the workbook that go, in lower case. */
  readonly removedNames: ReadonlySet<string>;
}

const visibilityOf = (state: string | undefined): SheetVisibility =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/** The workbook part: sheets, names, calculation. */
export class WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly strict: boolean;
  private readonly root: XmlElement;

  /** @throws XlsxError damaged, notWorkbook, unsupported */
  constructor(readonly part: XmlPart) {
    this.root = readTree(part);
    if (this.root.local !== 'workbook') throw new XlsxError('notWorkbook', part.name);
    this.strict = this.root.namespace === STRICT_MAIN;
    if (!this.strict && this.root.namespace !== MAIN) throw new XlsxError('unsupported', part.name);
    this.date1904 = flagOf(childOf(this.root, 'workbookPr'), 'date1904') ?? false;
    this.sheets = childrenOf(childOf(this.root, 'sheets'), 'sheet').map((sheet) => ({
      name: sheet.attributes.get('name') ?? '',
      visibility: visibilityOf(sheet.attributes.get('state')),
      sheetId: Number(sheet.attributes.get('sheetId')),
      relationshipId: attributeIn(sheet, [RELATIONSHIPS, STRICT_RELATIONSHIPS], 'id') ?? '',
    }));
    if (this.sheets.length === 0) throw new XlsxError('notWorkbook', part.name);
    this.names = this.nameElements.map((element) => this.readName(element));
  }

  /** The part with the changes. */
  render(changes: WorkbookChanges): string {
    const removal = new Removal(this.part, this.root, changes);
    const splices = [...this.sheetSplices(changes), ...this.nameSplices(changes.names, changes.sheets, removal), ...removal.splices()];
    if (changes.recalculate) splices.push(this.recalculationSplice());
    return spliced(this.part.xml, splices);
  }

  private get prefix(): string {
    return this.root.tag.slice(0, this.root.tag.indexOf(':') + 1);
  }

  private get nameElements(): readonly XmlElement[] {
    return childrenOf(childOf(this.root, 'definedNames'), 'definedName');
  }

  private readName(element: XmlElement): DefinedName {
    const local = element.attributes.get('localSheetId');
    const scope = local === undefined ? undefined : this.sheets[Number(local)]?.name;
    if (local !== undefined && scope === undefined) throw new XlsxError('damaged', this.part.name);
    return {
      name: element.attributes.get('name') ?? '',
      formula: textOf(this.part, element).trim(),
      ...(scope !== undefined && { scope }),
      hidden: flagOf(element, 'hidden') ?? false,
    };
  }

  private sheetSplices({ sheets: added, visibilities, removedSheets }: WorkbookChanges): readonly Splice[] {
    const list = childOf(this.root, 'sheets');
    if (!list) return [];
    const shown = childrenOf(list, 'sheet').flatMap((element, index): readonly Splice[] => {
      const { name = '', visibility } = this.sheets[index] ?? {};
      const now = visibilities.get(name) ?? visibility;
      return now === undefined || now === visibility || removedSheets.includes(name) ? [] : [attributeSplice(this.part.xml, element, 'state', now)];
    });
    if (added.length === 0) return shown;
    const namespace = this.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
    const elements = added.map(({ name, sheetId, relationshipId, ...entry }) => {
      const visibility = visibilities.get(name) ?? entry.visibility;
      const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
      const id = `xmlns:r="${namespace}" r:id="${escapeXml(relationshipId)}"`;
      return `<${this.prefix}sheet name="${escapeXml(name)}" sheetId="${String(sheetId)}"${state} ${id}/>`;
    });
    return [...shown, appendSplice(this.part.xml, list, elements.join(''))];
  }

  private nameSplices(names: ReadonlyMap<string, DefinedName>, addedSheets: readonly SheetEntry[], removal: Removal): readonly Splice[] {
    const { xml } = this.part;
    const splices: Splice[] = [];
    const added: string[] = [];
    for (const definition of names.values()) {
      const place = this.names.findIndex(
        (known) => known.scope === definition.scope && known.name.toLowerCase() === definition.name.toLowerCase(),
      );
      const element = this.nameElements[place];
      if (!element) {
        added.push(this.nameElement(definition, addedSheets, removal));
        continue;
      }
      if (element.end === element.openEnd) {
        splices.push({ start: element.start, end: element.end, text: this.nameElement(definition, addedSheets, removal) });
        continue;
      }
      splices.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(definition.formula) });
      if (definition.hidden !== (flagOf(element, 'hidden') ?? false)) {
        splices.push(attributeSplice(xml, element, 'hidden', definition.hidden ? '1' : '0'));
      }
    }
    if (added.length === 0) return splices;
    const list = childOf(this.root, 'definedNames');
    if (list && !removal.takesAllNames) return [...splices, appendSplice(xml, list, added.join(''))];
    const start = this.placeBefore(AFTER_NAMES);
    const text = `<${this.prefix}definedNames>${added.join('')}</${this.prefix}definedNames>`;
    return [...splices, { start, end: start, text }];
  }

  private nameElement({ name, formula, scope, hidden }: DefinedName, addedSheets: readonly SheetEntry[], removal: Removal): string {
    const tag = `${this.prefix}definedName`;
    const kept = this.sheets.filter((sheet) => !removal.sheets.has(sheet.name));
    const sheet = [...kept, ...addedSheets].findIndex((one) => one.name === scope);
    const local = sheet < 0 ? '' : ` localSheetId="${String(sheet)}"`;
    return `<${tag} name="${escapeXml(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${tag}>`;
  }

  private recalculationSplice(): Splice {
    const calculation = childOf(this.root, 'calcPr');
    if (calculation) return attributeSplice(this.part.xml, calculation, 'fullCalcOnLoad', '1');
    const start = this.placeBefore(AFTER_CALC);
    return { start, end: start, text: `<${this.prefix}calcPr fullCalcOnLoad="1"/>` };
  }

  private placeBefore(following: readonly string[]): number {
    const next = this.root.children.find((child) => following.includes(child.local));
    return next?.start ?? this.root.closeStart;
  }
}

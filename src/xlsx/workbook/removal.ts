import { attributeSplice, childOf, childrenOf, type Splice, type XmlElement, type XmlPart } from '../xml';

interface Removed {
  readonly removedSheets: readonly string[];
  readonly removedNames: ReadonlySet<string>;
}

const absent = (index: number): boolean => !Number.isInteger(index) || index < 0;

/** What of the workbook part goes with sheets and names, and what counts sheets and has to count anew. */
export class Removal {
  readonly sheets: ReadonlySet<string>;
  private readonly list: readonly XmlElement[];
  private readonly goneNames: readonly XmlElement[];

  constructor(
    private readonly part: XmlPart,
    private readonly root: XmlElement,
    removed: Removed,
  ) {
    this.sheets = new Set(removed.removedSheets);
    this.list = childrenOf(childOf(root, 'sheets'), 'sheet');
    this.goneNames = this.names.filter((element) => {
      const scope = this.scopeOf(element);
      return scope === undefined
        ? removed.removedNames.has((element.attributes.get('name') ?? '').toLowerCase())
        : this.isGone(this.list[scope]);
    });
  }

  /** Then the list of names goes too: it must not be empty. */
  get takesAllNames(): boolean {
    return this.goneNames.length > 0 && this.goneNames.length === this.names.length;
  }

  splices(): readonly Splice[] {
    const { goneNames } = this;
    const names = childOf(this.root, 'definedNames');
    const out = ({ start, end }: XmlElement): Splice => ({ start, end, text: '' });
    return [
      ...this.list.filter((sheet) => this.isGone(sheet)).map(out),
      ...(this.takesAllNames && names ? [out(names)] : goneNames.map(out)),
      ...this.names.filter((name) => !goneNames.includes(name)).flatMap((name) => this.counted(name, 'localSheetId', this.scopeOf(name))),
      ...childrenOf(childOf(this.root, 'bookViews'), 'workbookView').flatMap((view) =>
        ['firstSheet', 'activeTab'].flatMap((name) => this.counted(view, name, Number(view.attributes.get(name)))),
      ),
    ];
  }

  private get names(): readonly XmlElement[] {
    return childrenOf(childOf(this.root, 'definedNames'), 'definedName');
  }

  private scopeOf(name: XmlElement): number | undefined {
    const local = name.attributes.get('localSheetId');
    return local === undefined ? undefined : Number(local);
  }

  private isGone(sheet: XmlElement | undefined): boolean {
    return this.sheets.has(sheet?.attributes.get('name') ?? '');
  }

  /** The number of a sheet as it is without those that go; of one that goes, the first that is visible. */
  private counted(element: XmlElement, attribute: string, index: number | undefined): readonly Splice[] {
    if (index === undefined || absent(index) || this.sheets.size === 0) return [];
    const kept = this.list.filter((sheet) => !this.isGone(sheet));
    const sheet = this.list[index];
    const target = this.isGone(sheet) ? kept.find((one) => !one.attributes.has('state')) : sheet;
    const now = target === undefined ? index : kept.indexOf(target);
    return now === index ? [] : [attributeSplice(this.part.xml, element, attribute, String(now))];
  }
}

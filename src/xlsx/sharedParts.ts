import type { OpcPackage } from './package';
import { SharedStrings, type WorkbookContext } from './sheet';
import { Stylesheet } from './styles';
import type { WorkbookPart } from './workbook';
import type { XmlPart } from './xml';

/** Shared strings and formats, read when the first cell asks for them. */
export class SharedParts implements WorkbookContext {
  private loadedStrings: SharedStrings | undefined;
  private loadedStyles: Stylesheet | undefined;

  constructor(
    private readonly files: OpcPackage,
    private readonly workbook: WorkbookPart,
  ) {}

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  get strings(): SharedStrings {
    this.loadedStrings ??= new SharedStrings(this.part('sharedStrings'));
    return this.loadedStrings;
  }

  get styles(): Stylesheet {
    this.loadedStyles ??= new Stylesheet(this.part('styles'));
    return this.loadedStyles;
  }

  private part(kind: string): XmlPart | undefined {
    const found = this.files.relationshipsOf(this.workbook.part.name).find((relationship) => relationship.kind === kind);
    return found && this.files.text(found.target);
  }
}

import { XlsxError } from '../document';
import { decodeCellText, decodeContent, type XmlPart, XmlScanner } from '../xml';
import { IntegerList } from './integerList';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The text of a string item (CT_Rst) between two places of a part: runs of rich text joined, phonetic runs left out.
 */
export const stringItemText = (part: XmlPart, from: number, to: number): string => {
  const scanner = new XmlScanner(part, from, to);
  let text = '';
  while (scanner.next()) {
    const name = localName(scanner.name);
    if (name === 'rPh') scanner.skipElement();
    else if (name === 't' && scanner.kind === 'open') {
      const start = scanner.end;
      text += decodeContent(part.xml.slice(start, scanner.skipElement()), part.name);
    }
  }
  return decodeCellText(text);
};

/** The shared strings part; items are decoded when first asked for. */
export class SharedStrings {
  private readonly bounds = new IntegerList();
  private readonly decoded = new Map<number, string>();

  /** @throws XlsxError damaged */
  constructor(private readonly part: XmlPart | undefined) {
    if (!part) return;
    const scanner = new XmlScanner(part);
    while (scanner.next()) {
      if (scanner.depth > 2 || localName(scanner.name) !== 'si' || scanner.kind === 'close') continue;
      this.bounds.push(scanner.end);
      this.bounds.push(scanner.skipElement());
    }
  }

  /** @throws XlsxError damaged for an item that is not there */
  at(index: number): string {
    const known = this.decoded.get(index);
    if (known !== undefined) return known;
    if (!this.part || !(Number.isInteger(index) && index >= 0 && index * 2 < this.bounds.length)) {
      throw new XlsxError('damaged', 'shared strings');
    }
    const text = stringItemText(this.part, this.bounds.at(index * 2), this.bounds.at(index * 2 + 1));
    this.decoded.set(index, text);
    return text;
  }
}

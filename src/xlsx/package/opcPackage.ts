import { XlsxError } from '../document';
import { childrenOf, readTree, type XmlElement, type XmlPart } from '../xml';
import { type Compression, defaultLimits, inflate, portableCompression, readDirectory, rewriteZip, type ZipEntry, type ZipLimits } from '../zip';
import { readRelationships, type Relationship, relationshipsPart } from './relationships';

export const contentTypesPart = '[Content_Types].xml';

const decodedName = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** How a file is taken apart and put together again. */
export interface Opening {
  /** What it may hold at most, for hostile files. */
  readonly limits?: ZipLimits;
  /** The same bytes everywhere without one; a native one is quicker. */
  readonly compression?: Compression;
}

/** The parts of an Open Packaging Conventions file, each inflated when first asked for. Part names ignore case. */
export class OpcPackage {
  private readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly texts = new Map<string, XmlPart>();
  private readonly relationships = new Map<string, readonly Relationship[]>();
  private types: XmlElement | undefined;
  private readonly compression: Compression;

  /** @throws XlsxError notZip, truncated, tooLarge, damaged, encrypted, unsupported */
  constructor(
    private readonly source: Uint8Array,
    { limits = defaultLimits, compression = portableCompression }: Opening = {},
  ) {
    this.compression = compression;
    this.entries = readDirectory(source, limits);
    for (const entry of this.entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  /** Bytes of the file. */
  get size(): number {
    return this.source.length;
  }

  get names(): readonly string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** The name as the file spells it; `undefined` for a part that is not there. */
  actualName(name: string): string | undefined {
    const found = this.byName.get(name.toLowerCase()) ?? this.byName.get(decodedName(name).toLowerCase());
    return found?.name;
  }

  bytes(name: string): Uint8Array {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw new XlsxError('damaged', name);
    return inflate(this.source, entry, this.compression);
  }

  /** @throws XlsxError damaged for a missing part or one that is not UTF-8 */
  text(name: string): XmlPart {
    const known = this.texts.get(name);
    if (known) return known;
    const part = { name, xml: this.decoded(name) };
    this.texts.set(name, part);
    return part;
  }

  /** What a part points to inside the package; targets that are not there are left out. */
  relationshipsOf(part: string): readonly Relationship[] {
    return this.allRelationships(part).flatMap((relationship) => {
      const target = relationship.external ? undefined : this.actualName(relationship.target);
      return target === undefined ? [] : [{ ...relationship, target }];
    });
  }

  /** Also those that lead outside or nowhere. */
  allRelationships(part: string): readonly Relationship[] {
    const known = this.relationships.get(part);
    if (known) return known;
    const name = this.actualName(relationshipsPart(part));
    const all = name === undefined ? [] : readRelationships(this.text(name), part);
    this.relationships.set(part, all);
    return all;
  }

  contentType(part: string): string | undefined {
    const name = this.actualName(contentTypesPart);
    if (name === undefined) return undefined;
    this.types ??= readTree(this.text(name));
    const wanted = `/${part}`.toLowerCase();
    for (const override of childrenOf(this.types, 'Override')) {
      const named = override.attributes.get('PartName') ?? '';
      if (named.toLowerCase() === wanted || decodedName(named).toLowerCase() === wanted) {
        return override.attributes.get('ContentType');
      }
    }
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return childrenOf(this.types, 'Default')
      .find((entry) => entry.attributes.get('Extension')?.toLowerCase() === extension)
      ?.attributes.get('ContentType');
  }

  /** The file with some parts changed, added, or (`null`) left out; the very same bytes when there is no change. */
  rewritten(changes: ReadonlyMap<string, string | null>): Uint8Array {
    if (changes.size === 0) return this.source.slice();
    const encoder = new TextEncoder();
    const contents = new Map<string, Uint8Array | null>();
    for (const [name, text] of changes) contents.set(name, text === null ? null : encoder.encode(text));
    return rewriteZip(this.source, this.entries, contents, this.compression);
  }

  private decoded(name: string): string {
    const bytes = this.bytes(name);
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      throw new XlsxError('unsupported', name);
    }
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new XlsxError('damaged', name);
    }
  }
}

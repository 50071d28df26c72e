import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Readonly<Record<string, Uint8Array>>;

/** One change of a file; where it strikes is a share of what there is, so that it fits every file. */
export type Mutation =
  | { readonly kind: 'bytes'; readonly at: number; readonly how: 'flip' | 'drop' | 'double' | 'zero'; readonly length: number; readonly by: number }
  | { readonly kind: 'truncate'; readonly at: number }
  | { readonly kind: 'part'; readonly part: number; readonly how: 'remove' | 'empty' | 'rename' | 'swap' | 'garble'; readonly other: number }
  | { readonly kind: 'text'; readonly part: number; readonly at: number; readonly how: 'cut' | 'insert' | 'repeat'; readonly length: number; readonly text: string }
  | { readonly kind: 'element'; readonly part: number; readonly at: number; readonly how: 'remove' | 'double' | 'empty' | 'nest' }
  | { readonly kind: 'attribute'; readonly part: number; readonly at: number; readonly how: 'remove' | 'set' | 'double'; readonly value: string };

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** What attributes and elements of spreadsheets are never meant to hold. */
const nasty = fc.constantFrom(
  '', '0', '-1', '1', '2', '1e308', '1.5', '99999999999999999999', 'NaN', 'true', 'A0', 'A1', 'XFD1048576', 'XFE1', 'A1048577', 'A1:XFD1048576', 'B2:A1', 'A1:', '$A$1', 'a1', 'A1 C3',
  '#REF!', '../../../../etc/passwd', '/xl/worksheets/sheet1.xml', 'http://example.invalid/', 'rId1', 'rId999', '__proto__', 'constructor', '&lt;', '&#0;', '&#x10FFFF;', '&amp;#38;', '_x0000_', '\uFFFF', '甲', "'", '0x1F', '１',
  's', 'str', 'inlineStr', 'b', 'e', 'd', 'shared', 'array', 'hidden', 'veryHidden', '1048576', '16384', '2147483648', '4294967296',
);

const scraps = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '<?x?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '<a>', '</a>', '<a/>', '<c r="A1"/>', '<row r="1"/>', '<f>SUM(</f>', '<v>1</v>', '\u0000', '\uFEFF', '<mc:AlternateContent/>', ' x="1"', '<is><t>x</t></is>'),
);

const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bytes' as const), at: share, how: fc.constantFrom('flip', 'drop', 'double', 'zero'), length: fc.integer({ min: 1, max: 40 }), by: fc.integer({ min: 1, max: 255 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('part' as const), part: share, how: fc.constantFrom('remove', 'empty', 'rename', 'swap', 'garble'), other: share }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('text' as const), part: share, at: share, how: fc.constantFrom('cut', 'insert', 'repeat'), length: fc.integer({ min: 1, max: 60 }), text: scraps }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('element' as const), part: share, at: share, how: fc.constantFrom('remove', 'double', 'empty', 'nest') }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('attribute' as const), part: share, at: share, how: fc.constantFrom('remove', 'set', 'set', 'set', 'double'), value: nasty }) },
);

/** Some changes, those of parts before those of the bytes. */
export const anyMutations: fc.Arbitrary<readonly Mutation[]> = fc
  .array(anyMutation, { minLength: 1, maxLength: 4 })
  .map((all) => [...all.filter(({ kind }) => !ofBytes(kind)), ...all.filter(({ kind }) => ofBytes(kind))]);

const ofBytes = (kind: Mutation['kind']): boolean => kind === 'bytes' || kind === 'truncate';

const placeIn = (length: number, at: number): number => Math.floor(at * length);

/** The file with the changes made to it. */
export const mutated = (file: Uint8Array, mutations: readonly Mutation[]): Uint8Array => {
  let parts: Parts = unzipSync(file);
  for (const mutation of mutations) parts = changedParts(parts, mutation);
  let bytes: Uint8Array = zipSync(parts, { level: 1, mtime: new Date(2012, 0, 1) });
  for (const mutation of mutations) bytes = changedBytes(bytes, mutation);
  return bytes;
};

const changedBytes = (bytes: Uint8Array, mutation: Mutation): Uint8Array => {
  if (mutation.kind === 'truncate') return bytes.slice(0, placeIn(bytes.length, mutation.at));
  if (mutation.kind !== 'bytes') return bytes;
  const from = placeIn(bytes.length, mutation.at);
  const [before, struck, after] = [bytes.slice(0, from), bytes.slice(from, from + mutation.length), bytes.slice(from + mutation.length)];
  const instead = { flip: struck.map((byte) => byte ^ mutation.by), zero: struck.map(() => 0), drop: new Uint8Array(), double: Uint8Array.from([...struck, ...struck]) }[mutation.how];
  return Uint8Array.from([...before, ...instead, ...after]);
};

const changedParts = (parts: Parts, mutation: Mutation): Parts => {
  if (mutation.kind === 'bytes' || mutation.kind === 'truncate') return parts;
  const names = Object.keys(parts);
  const name = names[placeIn(names.length, mutation.part)];
  const content = name === undefined ? undefined : parts[name];
  if (name === undefined || content === undefined) return parts;
  if (mutation.kind === 'part') return changedPart(parts, name, content, mutation, names[placeIn(names.length, mutation.other)] ?? name);
  return { ...parts, [name]: strToU8(changedText(strFromU8(content), mutation)) };
};

const changedPart = (parts: Parts, name: string, content: Uint8Array, { how }: Extract<Mutation, { kind: 'part' }>, other: string): Parts => {
  const { [name]: _, ...rest } = parts;
  switch (how) {
    case 'remove':
      return rest;
    case 'empty':
      return { ...parts, [name]: new Uint8Array() };
    case 'rename':
      return { ...rest, [`${name}x`]: content };
    case 'swap':
      return { ...parts, [name]: parts[other] ?? content, [other]: content };
    case 'garble':
      return { ...parts, [name]: content.map((byte, at) => (at % 7 === 3 ? 255 - byte : byte)) };
  }
};

type OfText = Exclude<Mutation, { kind: 'bytes' | 'truncate' | 'part' }>;

const changedText = (text: string, mutation: OfText): string => {
  switch (mutation.kind) {
    case 'text': {
      const from = placeIn(text.length, mutation.at);
      const struck = text.slice(from, from + mutation.length);
      const instead = { cut: '', insert: mutation.text + struck, repeat: struck + struck }[mutation.how];
      return text.slice(0, from) + instead + text.slice(from + mutation.length);
    }
    case 'element':
      return changedElement(text, mutation);
    case 'attribute':
      return changedAttribute(text, mutation);
  }
};

/** The match of the pattern nearest behind a place, or else the first one. */
const matchAt = (text: string, pattern: RegExp, at: number): RegExpExecArray | null => {
  const behind = new RegExp(pattern, 'gu');
  behind.lastIndex = placeIn(text.length, at);
  return behind.exec(text) ?? new RegExp(pattern, 'u').exec(text);
};

const endOf = (text: string, name: string, from: number): number => {
  const close = text.indexOf(`</${name}>`, from);
  return close < 0 ? from : close + name.length + 3;
};

const changedElement = (text: string, { at, how }: Extract<Mutation, { kind: 'element' }>): string => {
  const found = matchAt(text, /<([A-Za-z:0-9]+)[^<>]*?(\/?)>/u, at);
  if (found === null) return text;
  const [tag, name = '', closed] = found;
  const opened = found.index + tag.length;
  const end = closed === '/' ? opened : endOf(text, name, opened);
  const element = text.slice(found.index, end);
  const instead = { remove: '', double: element + element, empty: `<${name}/>`, nest: `<${name}>${element}</${name}>` }[how];
  return text.slice(0, found.index) + instead + text.slice(end);
};

const changedAttribute = (text: string, { at, how, value }: Extract<Mutation, { kind: 'attribute' }>): string => {
  const found = matchAt(text, /\s([A-Za-z:]+)="([^"]*)"/u, at);
  if (found === null) return text;
  const [attribute, name = ''] = found;
  const instead = { remove: '', set: ` ${name}="${value}"`, double: attribute + attribute }[how];
  return text.slice(0, found.index) + instead + text.slice(found.index + attribute.length);
};

import { equal, readDecimal } from '../../core/exact';
import type { Text } from '../../core/scheme';
import { text } from '../authoring';
import { brief } from './problem';

export type Json = null | boolean | string | number | readonly Json[] | { readonly [key: string]: Json };

export const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);
export const isObject = (json: Json | undefined): json is Readonly<Record<string, Json>> => typeof json === 'object' && json !== null && !isList(json);

/** Where the text stops being JSON that we accept, in words. */
export class JsonError extends Error {
  readonly text: Text;

  constructor(message: Text) {
    super(message.en);
    this.name = 'JsonError';
    this.text = message;
  }
}

/** Deeper nesting is refused. */
export const deepest = 64;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const spacePattern = /[\t\n\r ]*/y;
const stringPattern = /[^"\\\u0000-\u001f]*/y;
const words: ReadonlyMap<string, Json> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** So short a number without exponent comes back from a double digit by digit. */
const safeLength = 15;

/** A longer number is refused unread. */
const longestNumber = 64;

/** Whether a number means the same after it was stored as a double and written again. */
const survives = (source: string): boolean => {
  if (source.length > longestNumber) return false;
  if (source.length <= safeLength && !/[eE]/.test(source)) return true;
  const [written, stored] = [readDecimal(source), readDecimal(String(Number(source)))];
  return written !== undefined && stored !== undefined && equal(written, stored);
};

/**
 * Reads JSON as RFC 8259 has it.
 * @throws JsonError on anything else, on a key given twice in one object, on nesting deeper than `deepest`,
 * and on a number with more digits than a double keeps
 */
export const parseJson = (source: string): Json => {
  const { json, repeated } = readJson(source);
  if (repeated[0] !== undefined) throw new JsonError(repeated[0]);
  return json;
};

/** What a text of JSON says; `repeated` tells of keys that were given twice, of which the first counts. */
export interface JsonReading {
  readonly json: Json;
  readonly repeated: readonly Text[];
}

/**
 * As `parseJson`, going on after a key that is given twice.
 * @param most how many values there may be in all
 * @throws JsonError
 */
export const readJson = (source: string, most = Infinity): JsonReading => {
  const parser = new Parser(source, most);
  return { json: parser.parse(), repeated: parser.repeated };
};

/** The lines, counted from 1, on which the values at these paths begin (`items[0].points`); none for a path that is not there. */
export const linesOf = (source: string, paths: Iterable<string>): ReadonlyMap<string, number> => {
  const parser = new Parser(source, Infinity, new Set(paths));
  parser.parse();
  const lines = new Map<string, number>();
  let [line, from] = [1, 0];
  for (const [path, at] of parser.places) {
    for (let next = source.indexOf('\n', from); next !== -1 && next < at; next = source.indexOf('\n', from)) [line, from] = [line + 1, next + 1];
    lines.set(path, line);
  }
  return lines;
};

/** So many keys given twice are told. */
const toldRepeats = 20;

class Parser {
  /** Where the wanted values begin, in the order of the text. */
  readonly places = new Map<string, number>();
  readonly repeated: Text[] = [];
  private readonly source: string;
  private readonly most: number;
  private readonly wanted: ReadonlySet<string> | undefined;
  private at = 0;
  private values = 0;

  constructor(source: string, most: number, wanted?: ReadonlySet<string>) {
    this.source = source;
    this.most = most;
    this.wanted = wanted;
  }

  parse(): Json {
    const value = this.value(0, '');
    this.skip(spacePattern);
    if (this.at < this.source.length) this.fail(text('多余的内容', 'unexpected text after the end'));
    return value;
  }

  private value(depth: number, path: string): Json {
    if (depth > deepest) this.fail(text(`嵌套超过 ${String(deepest)} 层`, `nested deeper than ${String(deepest)} levels`));
    this.values += 1;
    if (this.values > this.most) this.fail(text(`内容超过 ${String(this.most)} 个值`, `more than ${String(this.most)} values`));
    this.skip(spacePattern);
    if (this.wanted?.has(path) === true) this.places.set(path, this.at);
    const first = this.source[this.at];
    if (first === '{') return this.object(depth, path);
    if (first === '[') return this.array(depth, path);
    if (first === '"') return this.string();
    const number = this.skip(numberPattern);
    if (number !== '') return survives(number) ? Number(number) : this.fail(tooLong);
    for (const [word, value] of words) if (this.take(word)) return value;
    return this.fail(
      first === undefined ? text('内容不完整', 'the text ends too early') : text(`无法识别的字符 ${brief(first)}`, `unexpected character ${brief(first)}`),
    );
  }

  private object(depth: number, path: string): Json {
    const entries = new Map<string, Json>();
    this.take('{');
    this.list('}', () => {
      this.skip(spacePattern);
      if (this.source[this.at] !== '"') this.fail(text('此处应为加双引号的键', 'a key in double quotes belongs here'));
      const key = this.string();
      const known = entries.has(key);
      if (known && this.repeated.length < toldRepeats) this.repeated.push(this.told(text(`键 ${brief(key)} 重复`, `key ${brief(key)} given twice`)));
      this.expect(':');
      const value = this.value(depth + 1, this.below(path, path === '' ? key : `.${key}`));
      if (!known) entries.set(key, value);
    });
    return Object.fromEntries(entries);
  }

  private array(depth: number, path: string): Json {
    const values: Json[] = [];
    this.take('[');
    this.list(']', () => values.push(this.value(depth + 1, this.below(path, `[${String(values.length)}]`))));
    return values;
  }

  /** Paths are spelled out only where some are wanted. */
  private below(path: string, step: string): string {
    return this.wanted === undefined ? '' : path + step;
  }

  /** Entries separated by commas up to the closing bracket. */
  private list(close: string, entry: () => void): void {
    this.skip(spacePattern);
    if (this.take(close)) return;
    for (;;) {
      entry();
      this.skip(spacePattern);
      if (this.take(close)) return;
      this.expect(',');
    }
  }

  private string(): string {
    this.take('"');
    let read = this.skip(stringPattern);
    while (!this.take('"')) {
      read += this.escaped();
      read += this.skip(stringPattern);
    }
    return read;
  }

  private escaped(): string {
    if (!this.take('\\')) return this.fail(text('字符串没有结束', 'a string does not end'));
    const letter = this.source[this.at] ?? '';
    this.at += 1;
    const plain = escapes.get(letter);
    if (plain !== undefined) return plain;
    const code = letter === 'u' ? /^[0-9a-fA-F]{4}/.exec(this.source.slice(this.at, this.at + 4)) : null;
    if (code === null) return this.fail(text('转义字符有误', 'a wrong escape'));
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code[0], 16));
  }

  private expect(character: string): void {
    this.skip(spacePattern);
    if (!this.take(character)) this.fail(text(`此处应为 ${character}`, `${character} belongs here`));
  }

  private take(word: string): boolean {
    if (!this.source.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.source) ?? [''];
    this.at += found.length;
    return found;
  }

  private fail(what: Text): never {
    throw new JsonError(this.told(what));
  }

  /** With line and column. */
  private told(what: Text): Text {
    const before = this.source.slice(0, this.at);
    const line = String(before.split('\n').length);
    const column = String(this.at - before.lastIndexOf('\n'));
    return text(`第 ${line} 行第 ${column} 列：${what.zh}`, `line ${line}, column ${column}: ${what.en}`);
  }
}

const tooLong = text('数字位数过多，请加双引号写成文字', 'too many digits for a number; put it in double quotes');

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

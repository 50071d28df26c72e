import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/** What one run of the command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs the command line in this process, on the last afternoon of 2012. */
export const run = async (...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words, { now: new Date(2012, 11, 31, 17, 5), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

/** The one sentence of a run that scored nothing. */
export const refusal = async (...words: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(...words);
  const [sentence = ''] = err;
  expect({ code, out, sentences: err.length, lines: sentence.split('\n').length }).toEqual({ code: 2, out: [], sentences: 1, lines: 1 });
  expect(sentence).not.toMatch(/\bat .*:\d+:\d+/u);
  return sentence;
};

/** An empty folder for every test of the file, gone after it. */
export const inFolder = (): ((name: string, content?: string | Uint8Array) => string) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'score-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
};

export const samplePath = join(__dirname, '..', '..', 'assets', 'workbook', 'baotou-2012-sample.xlsx');

export const sampleBytes = (): Uint8Array => readFileSync(samplePath);

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Excelize makes of a file. */
export interface ExcelizeReading {
  readonly sheets: readonly ExcelizeSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly scope: string }[];
}

export interface ExcelizeSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly tables: readonly { readonly name: string; readonly range: string }[];
  readonly validations: readonly { readonly sqref: string; readonly type: string; readonly formula1: string }[];
  /** How many areas are merged: this build of Excelize does not say which. */
  readonly merges: number;
  readonly panes: { readonly xSplit: number; readonly ySplit: number };
}

const script = `
const { init } = require(process.argv[1]);
init(process.argv[2]).then((excelize) => {
  process.stdout.write(JSON.stringify(process.argv.slice(3).map((path) => read(excelize, path))));
});
const read = (excelize, path) => {
  const file = excelize.OpenReader(new Uint8Array(require('fs').readFileSync(path)));
  if (file.error) throw new Error(file.error);
  const sheets = file.GetSheetList().list.map((name) => {
    const panes = file.GetPanes(name).panes ?? {};
    return {
      name,
      rows: file.GetRows(name).result,
      tables: file.GetTables(name).tables.map((table) => ({ name: table.Name, range: table.Range })),
      validations: file.GetDataValidations(name).dataValidations.map((each) => ({ sqref: each.Sqref, type: each.Type, formula1: each.Formula1 })),
      merges: file.GetMergeCells(name).mergeCells.length,
      panes: { xSplit: panes.XSplit ?? 0, ySplit: panes.YSplit ?? 0 },
    };
  });
  const names = file.GetDefinedName().definedNames.map((each) => ({ name: each.Name, refersTo: each.RefersTo, scope: each.Scope }));
  return { sheets, names };
};
`;

const inFolder = <Result>(run: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Reads files with Excelize, in a process of its own. */
export const readWithExcelize = (files: readonly Uint8Array[]): readonly ExcelizeReading[] =>
  inFolder((folder) => {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `file${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const entry = createRequire(__filename).resolve('excelize-wasm');
    const wasm = join(dirname(entry), 'excelize.wasm.gz');
    const answer = execFileSync(process.execPath, ['-e', script, entry, wasm, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return JSON.parse(answer) as readonly ExcelizeReading[];
  });

/** `npm test` names LibreOffice as left out where it is not there, and the tests that need it do not run. */
const leftOut = process.env['KAOHE_SOFFICE'] === '';
export const describeWithLibreOffice = leftOut ? describe.skip : describe;
export const testWithLibreOffice = leftOut ? test.skip : test;

/** Recalculation of .xlsx files on load: always. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens files in LibreOffice, has every formula computed, and gives back what it saves as `format`. */
export const convertWithLibreOffice = (files: readonly Uint8Array[], format: 'xlsx' | 'pdf'): readonly Uint8Array[] =>
  inFolder((folder) => {
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    const paths = files.map((bytes, index) => {
      const path = join(folder, `file${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
    execFileSync(
      process.env['KAOHE_SOFFICE'] ?? 'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format, '--outdir', out, ...paths],
      { stdio: 'ignore' },
    );
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `file${String(index)}.${format}`))));
  });

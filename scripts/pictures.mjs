// Takes the README's picture of the scored sample: node scripts/pictures.mjs (LibreOffice, and poppler-utils for pdftotext and pdftoppm)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, Failure } from './launch/failure.mjs';
import { inProject } from './launch/project.mjs';
import { systemPieces } from './launch/system.mjs';

const needed = (program, args) => {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8', cwd: inProject() });
  if (error || status !== 0) fail(`${program} did not work: ${error?.message ?? `exit code ${status}`}`);
  return stdout;
};

/** The first page of the printed workbook that holds the text. */
const pageWith = (pdf, text) => {
  const pages = needed('pdftotext', ['-layout', pdf, '-']).split('\f');
  const page = pages.findIndex((each) => each.includes(text)) + 1;
  if (page === 0) fail(`No page says ${text}.`);
  return String(page);
};

const draw = (folder) => {
  const office = systemPieces({ mayInstall: false }).env.KAOHE_SOFFICE;
  if (office === '') fail('LibreOffice is needed.');
  const sample = join('assets', 'workbook', 'baotou-2012-sample.xlsx');
  needed(process.execPath, [join('scripts', 'launch.mjs'), 'score', sample, '--out', join(folder, 'scored.xlsx')]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  needed(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'scored.xlsx')]);
  const pdf = join(folder, 'scored.pdf');
  for (const [name, text] of [['scores', '考核评估得分表'], ['results', '考核评估结果']]) {
    const page = pageWith(pdf, text);
    const picture = inProject('assets', 'pictures', name);
    needed('pdftoppm', ['-r', '110', '-f', page, '-l', page, '-png', '-singlefile', pdf, picture]);
  }
};

const folder = mkdtempSync(join(tmpdir(), 'kaohe-pictures-'));
try {
  draw(folder);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

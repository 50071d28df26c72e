// Takes the pictures of the READMEs and of the manuals, of the preview and of the scored sample as it prints: npm run pictures
// (a browser, LibreOffice, and poppler-utils for pdftotext and pdftoppm)
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { fail, Failure } from './launch/failure.mjs';
import { inProject } from './launch/project.mjs';
import { systemPieces } from './launch/system.mjs';
import { drawManual } from './pictures/manual.mjs';

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

/** Pages as they print: how many dots an inch, and how much of the page. */
const printed = [
  { name: ['scores'], text: '考核评估得分表', look: ['-r', '110'] },
  { name: ['results'], text: '考核评估结果', look: ['-r', '110'] },
  { name: ['manual', 'legend'], text: '四、标记与颜色', look: ['-r', '110', '-x', '102', '-y', '736', '-W', '702', '-H', '212'] },
  { name: ['manual', 'parameters'], text: '考核评估指标体系', look: ['-r', '140', '-x', '208', '-y', '85', '-W', '836', '-H', '420'] },
];

const draw = (folder) => {
  const office = systemPieces().env.KAOHE_SOFFICE;
  if (office === '') fail('LibreOffice is needed.');
  const sample = join('assets', 'workbook', 'baotou-2012-sample.xlsx');
  needed(process.execPath, [join('scripts', 'launch.mjs'), 'score', sample, '--out', join(folder, 'scored.xlsx')]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  needed(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'scored.xlsx')]);
  const pdf = join(folder, 'scored.pdf');
  for (const { name, text, look } of printed) {
    const page = pageWith(pdf, text);
    needed('pdftoppm', [...look, '-f', page, '-l', page, '-png', '-singlefile', pdf, inProject('assets', 'pictures', ...name)]);
  }
};

/** Where `npm start` says that it serves. */
const addressOf = (child) =>
  new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => {
      const found = /http:\/\/localhost:\d+\//u.exec(String(said));
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', () => reject(new Failure('npm start has ended.')));
  });

const previewIn = async (browser, address, language) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${address}?lang=${language}`);
  const pane = page.frameLocator('#pane iframe');
  await pane.getByRole('button', { name: language === 'zh-CN' ? '一键评分' : 'Score', exact: true }).click();
  await pane.getByText(language === 'zh-CN' ? '评分完成' : 'Scored in').waitFor();
  await pane.getByRole('tab').nth(2).click();
  await pane.getByLabel(language === 'zh-CN' ? '单位' : 'Unit').selectOption('石拐区');
  await pane.getByRole('listitem').getByRole('button', { name: language === 'zh-CN' ? '转到单元格' : 'Go to cell' }).nth(1).click();
  await pane.getByRole('tab').nth(3).click();
  await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
  await page.evaluate(() => window.univerAPI.getFormula().onCalculationResultApplied());
  await page.screenshot({ path: inProject('assets', 'pictures', `preview-${language === 'zh-CN' ? 'zh' : 'en'}.png`) });
};

const drawPreview = async () => {
  const executablePath = systemPieces().env.KAOHE_CHROMIUM;
  if (executablePath === '') fail('A Chromium-family browser is needed.');
  const child = spawn(process.execPath, [inProject('scripts', 'launch.mjs'), 'start', '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await addressOf(child);
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    for (const language of ['zh-CN', 'en-US']) await previewIn(browser, address, language);
    await drawManual(browser, address);
    await browser.close();
  } finally {
    child.kill('SIGTERM');
  }
};

const folder = mkdtempSync(join(tmpdir(), 'kaohe-pictures-'));
try {
  draw(folder);
  await drawPreview();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

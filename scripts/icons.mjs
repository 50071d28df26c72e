// Draws every drawing of assets/icons in every size that the manifest asks for: node scripts/icons.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { fail, Failure } from './launch/failure.mjs';
import { inProject } from './launch/project.mjs';
import { systemPieces } from './launch/system.mjs';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const draw = async () => {
  const executablePath = systemPieces().env.KAOHE_CHROMIUM;
  if (executablePath === '') fail('A Chromium-family browser is needed.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  for (const file of readdirSync(inProject('assets', 'icons')).filter((name) => name.endsWith('.svg'))) {
    const drawing = readFileSync(inProject('assets', 'icons', file)).toString('base64');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.screenshot({ path: inProject('assets', 'icons', `${basename(file, '.svg')}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
};

try {
  await draw();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

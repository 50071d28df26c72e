import { inProject } from '../launch/project.mjs';
import { words } from './words.mjs';

/** Where the pane and the sheet stand on the page. */
const placeOf = async (page, selector) => {
  const box = await page.locator(selector).boundingBox();
  return { x: Math.ceil(box.x), y: Math.ceil(box.y), width: Math.floor(box.width), height: Math.floor(box.height) };
};

/** The preview with one workbook in one language, and the camera. */
const opened = async (browser, address, language, file) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
  await page.clock.setFixedTime(new Date(2012, 11, 31, 17, 5));
  await page.goto(`${address}?lang=${language}`);
  const pane = page.frameLocator('#pane iframe');
  const said = words[language];
  await pane.getByText(said.units).first().waitFor();
  if (file !== undefined) {
    await page.locator(file).click();
    await pane.getByText(said.units).first().waitFor();
  }
  return { page, pane, said, suffix: language === 'zh-CN' ? 'zh' : 'en' };
};

const settled = (page) => page.evaluate(() => window.univerAPI.getFormula().onCalculationResultApplied());

const picture = (name) => inProject('assets', 'pictures', 'manual', `${name}.png`);

/** The pane, `height` pixels of it. */
const ofPane = async ({ page, suffix }, name, height) => {
  const { x, y, width, height: whole } = await placeOf(page, '#pane');
  await page.screenshot({ path: picture(`${name}-${suffix}`), clip: { x, y, width, height: Math.min(height, whole) } });
};

/** A part of the grid. */
const ofGrid = async ({ page }, name, { width, height }) => {
  await settled(page);
  const { x, y } = await placeOf(page, '#grid');
  await page.screenshot({ path: picture(name), clip: { x, y, width, height } });
};

const goTo = async ({ page }, sheet, reference) => {
  await page.evaluate(
    ([name, cell]) => {
      const worksheet = window.univerAPI.getActiveWorkbook()?.getSheetByName(name);
      worksheet?.activate();
      worksheet?.getRange(cell).activate();
    },
    [sheet, reference],
  );
  await settled(page);
};

/** Puts another number into a cell, as somebody might by hand. */
const type = async ({ page }, sheet, reference, number) => {
  await page.evaluate(
    ([name, cell, value]) => window.univerAPI.getActiveWorkbook().getSheetByName(name).getRange(cell).setValue(value),
    [sheet, reference, number],
  );
  await settled(page);
};

/** Scrolls the sheet until this cell comes first behind the frozen ones. */
const scrollTo = async ({ page }, row, column) => {
  await page.evaluate(([first, from]) => window.univerAPI.getActiveWorkbook().getActiveSheet().scrollToCell(first, from), [row, column]);
  await page.waitForTimeout(300);
};

const press = ({ pane }, name) => pane.getByRole('button', { name, exact: true }).first().click();

const choose = ({ pane }, place) => pane.getByRole('tab').nth(place).click();

/** A look is over when the state line is no longer that of a look. */
const says = ({ pane }, text) => pane.getByText(text).first().waitFor();

const checking = async (browser, address, language) => {
  const view = await opened(browser, address, language, '#dirty');
  await view.page.waitForFunction(() => document.title.startsWith('baotou-2012-dirty'));
  await says(view, view.said.unscored);
  await press(view, view.said.check);
  await says(view, view.said.checked);
  await view.pane.getByLabel(view.said.level).selectOption('error');
  await view.pane.locator('summary', { hasText: view.said.repairs }).click();
  await ofPane(view, 'check', 760);
  await view.page.close();
};

const scoring = async (browser, address, language) => {
  const view = await opened(browser, address, language);
  const { page, pane, said } = view;
  await says(view, said.unscored);
  await goTo(view, '数据填报', 'E10');
  await ofPane(view, 'before', 330);
  if (language === 'zh-CN') await ofGrid(view, 'entry', { width: 880, height: 470 });
  await press(view, said.score);
  await says(view, said.scored);
  await ofPane(view, 'overview', 700);
  await choose(view, 2);
  await pane.getByLabel(said.unit).selectOption('石拐区');
  await ofPane(view, 'missed', 700);
  await pane.getByRole('listitem').getByRole('button', { name: said.reveal }).nth(1).click();
  await choose(view, 3);
  await pane.getByRole('tabpanel').getByRole('heading').first().waitFor();
  await ofPane(view, 'why', 760);
  if (language === 'zh-CN') {
    await goTo(view, '得分表', 'F18');
    await scrollTo(view, 16, 5);
    await ofGrid(view, 'colours', { width: 880, height: 500 });
  }
  await choose(view, 0);
  await press(view, said.more);
  await press(view, said.finalize);
  await says(view, said.finalizing);
  await ofPane(view, 'finalize', 480);
  await press(view, said.close);
  await page.close();
};

const outdated = async (browser, address, language) => {
  const view = await opened(browser, address, language);
  const { page, said } = view;
  await says(view, said.unscored);
  await press(view, said.score);
  await says(view, said.scored);
  await type(view, '得分表', 'J8', 1.25);
  await type(view, '得分表', 'N10', 1);
  await press(view, said.more);
  await press(view, said.review);
  await says(view, said.differs);
  await says(view, said.written);
  await ofPane(view, 'review', 700);
  await type(view, '数据填报', 'E10', 5410);
  await says(view, said.outdated);
  await ofPane(view, 'outdated', 250);
  await page.close();
};

const creating = async (browser, address, language) => {
  const view = await opened(browser, address, language, '#blank');
  await view.page.waitForFunction(() => !document.title.includes('sample'));
  await press(view, view.said.more);
  await press(view, view.said.create);
  await view.pane.getByText(view.said.unitNames).waitFor();
  await ofPane(view, 'create', 690);
  await view.page.close();
};

/** The pictures of the user's manual: the built pane beside the preview's grid, in both languages. */
export const drawManual = async (browser, address) => {
  for (const language of ['zh-CN', 'en-US']) {
    for (const draw of [checking, scoring, outdated, creating]) await draw(browser, address, language);
  }
};

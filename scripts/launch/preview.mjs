import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { fileFor } from './serve.mjs';

/** Where the preview's page finds the pane: the built page with the door to the stand-in before everything else. */
export const panePath = '/preview-pane.html';

const door = '<script src="preview/frame.js"></script>';

/** The pane's page with one script tag more, before the first one that it has. Every other byte stays. */
export const withDoor = (page) => {
  const first = page.indexOf('<script');
  if (first < 0) throw new Error('The pane has no script to come before.');
  return page.slice(0, first) + door + page.slice(first);
};

const pathOf = (url) => (URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '/%');

/** What the preview's origin answers: the page itself, the built pane, the workbooks. */
export const previewSite = (url) => {
  const path = pathOf(url);
  if (path === panePath) return { type: '.html', body: withDoor(readFileSync(inProject('dist', 'taskpane.html'), 'utf8')) };
  if (path === '/') return previewSite('/preview.html');
  const [, workbook] = /^\/workbook(\/.*)$/u.exec(path) ?? [];
  const file =
    workbook === undefined
      ? (fileFor(inProject('build', 'preview'), url) ?? fileFor(inProject('dist'), url))
      : (fileFor(inProject('assets', 'workbook'), workbook) ?? fileFor(inProject('tests', 'workbooks'), workbook));
  return file === undefined ? undefined : { file };
};

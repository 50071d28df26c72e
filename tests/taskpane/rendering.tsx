import axe from 'axe-core';
import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A page with one React tree in it. */
export interface Rendered {
  readonly page: HTMLElement;
  readonly show: (tree: ReactNode) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export const renderPage = async (tree: ReactNode): Promise<Rendered> => {
  document.documentElement.lang = 'zh-CN';
  document.title = '考核评分';
  const page = document.createElement('div');
  document.body.append(page);
  const root: Root = createRoot(page);
  const show = (shown: ReactNode): Promise<void> =>
    act(async () => {
      root.render(shown);
      await Promise.resolve();
    });
  await show(tree);
  const remove = async (): Promise<void> => {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
    page.remove();
  };
  return { page, show, remove };
};

/**
 * What axe finds wrong, as `rule: element`. jsdom has no layout: contrast and sizes are tested in a browser.
 * Fluent's tab list lies between two elements that pass the focus on and never keep it.
 */
export const complaints = async (page: HTMLElement): Promise<string[]> => {
  const { violations } = await axe.run({ include: page, exclude: [['[data-tabster-dummy]']] }, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

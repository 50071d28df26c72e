/** @jest-environment jsdom */
import { whenReady } from '../../../src/host/office/ready';

interface Played {
  readonly host: string | null;
  readonly sets?: readonly string[];
  readonly background?: string;
}

/** Plays the part of office.js that start-up asks. */
const play = ({ host, sets = [], background }: Played): void => {
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host, platform: null }),
      context: {
        requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) },
        displayLanguage: 'zh-CN',
        officeTheme: background === undefined ? undefined : { bodyBackgroundColor: background },
      },
    },
  });
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('start-up', () => {
  it('is in a browser when office.js did not load', async () => {
    expect(await whenReady()).toMatchObject({ host: 'browser', recentEnough: false });
  });

  it.each([null, 'Word'])('is in a browser when the host is %s', async (host) => {
    play({ host });
    expect(await whenReady()).toMatchObject({ host: 'browser', recentEnough: false });
  });

  it('is in an Excel that is recent enough from ExcelApi 1.14', async () => {
    play({ host: 'Excel', sets: ['ExcelApi 1.13', 'ExcelApi 1.14'] });
    expect(await whenReady()).toEqual({ host: 'excel', recentEnough: true, language: 'zh-CN', theme: undefined });
    play({ host: 'Excel', sets: ['ExcelApi 1.13'] });
    expect(await whenReady()).toMatchObject({ host: 'excel', recentEnough: false });
  });

  it.each([
    ['#FFFFFF', 'light'],
    ['#212121', 'dark'],
    ['#808080', 'light'],
    ['#7f7f7f', 'dark'],
    ['0a0a0a', 'dark'],
    ['nonsense', undefined],
  ])('takes a pane of colour %s for %s', async (background, theme) => {
    play({ host: 'Excel', background });
    expect((await whenReady()).theme).toBe(theme);
  });
});

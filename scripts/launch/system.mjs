import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';
import { say } from './say.mjs';

const windows = process.platform === 'win32';
const programFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, windows ? `${name}.exe` : name))
    .find((file) => existsSync(file));

const first = (variable, names, places) => {
  const told = process.env[variable];
  if (told !== undefined && told !== '') return existsSync(told) ? told : undefined;
  for (const name of names) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return places.find((place) => existsSync(place));
};

const browser = () =>
  first(
    'KAOHE_CHROMIUM',
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programFolders.flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
  );

const office = () =>
  first(
    'KAOHE_SOFFICE',
    ['soffice', 'libreoffice'],
    [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ...programFolders.map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.exe')),
    ],
  );

// macOS and Windows bring Chinese fonts along.
const chineseFont = () => {
  if (process.platform !== 'linux') return 'system';
  const listed = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  return (listed.stdout ?? '').trim() === '' ? undefined : 'fontconfig';
};

const webServer = () => first('KAOHE_NGINX', ['nginx'], ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']);

const certificates = () => first('KAOHE_OPENSSL', ['openssl'], ['/usr/bin/openssl', ...programFolders.map((folder) => join(folder, 'Git', 'usr', 'bin', 'openssl.exe'))]);

/** What the tests need beyond packages. `variable` tells the tests where it is; it is absent where the piece is. */
export const pieces = [
  { title: say('Chromium 系浏览器', 'a Chromium-family browser'), variable: 'KAOHE_CHROMIUM', find: browser, packages: ['chromium'] },
  { title: 'LibreOffice Calc', variable: 'KAOHE_SOFFICE', find: office, packages: ['libreoffice-calc'] },
  { title: say('中文字体', 'a Chinese font'), variable: 'KAOHE_CHINESE_FONT', find: chineseFont, packages: ['fontconfig', 'fonts-noto-cjk'] },
  { title: 'nginx', variable: 'KAOHE_NGINX', find: webServer, packages: ['nginx'] },
  { title: 'OpenSSL', variable: 'KAOHE_OPENSSL', find: certificates, packages: ['openssl'] },
];

const maySetUp = () => {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined || !existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/mu.test(readFileSync('/etc/os-release', 'utf8'));
};

const missing = () => pieces.filter((piece) => piece.find() === undefined);

const servicePolicy = '/usr/sbin/policy-rc.d';

/** Does the work while Debian starts no service that a package brings along: nginx is wanted as a program, not as a server of this machine. */
const withoutServices = async (work) => {
  if (existsSync(servicePolicy)) return work();
  writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(servicePolicy);
  }
};

/** Installs the pieces that are missing, where that is possible (root on Debian or Ubuntu). */
export const installPieces = async ({ hear } = {}) => {
  const apt = async (...args) => (await run('apt-get', args, { quiet: true, hear, env: { DEBIAN_FRONTEND: 'noninteractive' } })) === 0;
  const get = (...packages) => apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  const wanted = missing();
  if (wanted.length === 0 || !maySetUp() || !(await apt('update', '-q'))) return;
  const named = wanted.map(({ title, packages }) => `${title} (${packages.join(', ')})`).join('; ');
  console.error(say(`正在安装 ${named} …`, `Installing ${named} …`));
  await withoutServices(async () => {
    if (await get(...wanted.flatMap(({ packages }) => packages))) return;
    // Where one is not to be had, the others still are.
    for (const { packages } of missing()) await get(...packages);
  });
};

/** Finds the pieces. Answers environment variables for the tests, and the pieces that are left out. */
export const systemPieces = () => {
  const found = pieces.map((piece) => ({ ...piece, place: piece.find() }));
  return {
    env: Object.fromEntries(found.map(({ variable, place }) => [variable, place ?? ''])),
    leftOut: found.filter(({ place }) => place === undefined),
  };
};

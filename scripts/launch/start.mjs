import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { build, buildPreview } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { previewSite } from './preview.mjs';
import { inProject } from './project.mjs';
import { say, speaksChinese } from './say.mjs';
import { serve } from './serve.mjs';

/** The certificate that Excel trusts, where Microsoft's office-addin-dev-certs puts it. */
export const certificate = () => {
  const folder = `${homedir()}/.office-addin-dev-certs`;
  if (!existsSync(`${folder}/localhost.key`) || !existsSync(`${folder}/localhost.crt`)) {
    fail(say('还没有开发证书。生成证书：npx office-addin-dev-certs install', 'There is no developer certificate yet. Make one with: npx office-addin-dev-certs install'));
  }
  return { key: readFileSync(`${folder}/localhost.key`), cert: readFileSync(`${folder}/localhost.crt`) };
};

const openBrowser = (address) => {
  if (process.env.CI || !process.stdout.isTTY) return;
  const opener = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[process.platform] ?? ['xdg-open'];
  if (opener[0] === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(opener[0], [...opener.slice(1), address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
};

const hints = (origin, secure) => (speaksChinese ? chineseHints : englishHints)(origin, secure && origin === 'https://localhost:3000');

/** @param forExcel served where the manifest says, in the way that Excel asks for */
const chineseHints = (origin, forExcel) => `
  ${origin}/

预览：在浏览器里打开工作簿和任务窗格，不需要 Excel。

在 Excel 中：${
  forExcel
    ? `插入 > 加载项 > 上传我的加载项，或使用共享文件夹目录，选择
  ${inProject('dist', 'manifest.xml')}`
    : `Excel 要求在 3000 端口用 https：npm start -- --https
  然后上传 ${inProject('dist', 'manifest.xml')}`
}
没有 Excel 和浏览器时，给示例工作簿评分：
  npm run score -- assets/workbook/baotou-2012-sample.xlsx

按 Ctrl-C 结束。`;

const englishHints = (origin, forExcel) => `
  ${origin}/

The preview: a workbook and the pane in the browser, without Excel.

In Excel: ${
  forExcel
    ? `Insert > Add-ins > Upload my add-in, or the shared folder catalogue, with
  ${inProject('dist', 'manifest.xml')}`
    : `Excel asks for https on port 3000: npm start -- --https
  then upload ${inProject('dist', 'manifest.xml')}`
}
Without Excel and browser, score the sample workbook:
  npm run score -- assets/workbook/baotou-2012-sample.xlsx

Ctrl-C ends.`;

const usualPort = 3000;

/** `--port=8080`; 0 takes any that is free. */
const portFrom = (rest) => {
  const given = rest.find((argument) => argument.startsWith('--port='))?.slice('--port='.length);
  if (given === undefined) return usualPort;
  if (!/^\d{1,5}$/u.test(given) || Number(given) > 65_535) fail(say(`“${given}”不是端口号。`, `"${given}" is no port.`), 2);
  return Number(given);
};

/** Waits for Ctrl-C, then closes the server. */
export const untilInterrupted = (server) =>
  new Promise((resolve) => {
    const end = () => {
      server.close(resolve);
      server.closeAllConnections();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });

/**
 * Builds what is missing, serves preview and pane until Ctrl-C, and opens the preview where there is a browser.
 * `--https`: with the developer certificate, for Excel. `--port=8080`: the first port that is tried.
 */
export const start = async (rest) => {
  const secure = rest.includes('--https');
  const from = portFrom(rest);
  const tls = secure ? certificate() : undefined;
  await install();
  await build();
  await buildPreview();
  const { server, origin } = await serve(previewSite, { from, tls });
  console.log(hints(origin, secure));
  openBrowser(`${origin}/`);
  await untilInterrupted(server);
};

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { build } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { inProject } from './project.mjs';
import { serve } from './serve.mjs';

// Where Microsoft's office-addin-dev-certs puts the certificate that Excel will trust.
const certificate = () => {
  const folder = `${homedir()}/.office-addin-dev-certs`;
  if (!existsSync(`${folder}/localhost.key`) || !existsSync(`${folder}/localhost.crt`)) {
    fail('There is no developer certificate yet. Make one with: npx office-addin-dev-certs install');
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

const hints = (origin, secure) => `
  ${origin}/${existsSync(inProject('dist', 'preview.html')) ? 'preview.html' : 'taskpane.html'}

In Excel: ${
  secure && origin === 'https://localhost:3000'
    ? `Insert > Add-ins > Upload my add-in, or the shared folder catalogue, with
  ${inProject('dist', 'manifest.xml')}`
    : `Excel asks for https on port 3000: npm start -- --https
  then upload ${inProject('dist', 'manifest.xml')}`
}
Without Excel, score the sample workbook:
  npm run score -- assets/workbook/baotou-2012-sample.xlsx

Ctrl-C ends.`;

const untilInterrupted = (server) =>
  new Promise((resolve) => {
    const end = () => {
      server.close(resolve);
      server.closeAllConnections();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });

/** Serves the built add-in until Ctrl-C. `--https`: with the developer certificate, for Excel. */
export const start = async (rest) => {
  const secure = rest.includes('--https');
  const tls = secure ? certificate() : undefined;
  await install();
  await build();
  const { server, origin } = await serve(inProject('dist'), { from: 3000, tls });
  const text = hints(origin, secure);
  console.log(text);
  openBrowser(text.trim().split('\n')[0]);
  await untilInterrupted(server);
};

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAgain, site } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { portIn, readOptions } from './options.mjs';
import { say } from './say.mjs';
import { fileFor, serveAt } from './serve.mjs';
import { untilInterrupted } from './start.mjs';

const usage = say('npm run serve -- [--https <证书.pem> <私钥.pem>] [--port 443]', 'npm run serve -- [--https <certificate.pem> <key.pem>] [--port 443]');

/** Files whose names hold a hash of their content. */
const hashed = /^\/app\//u;

/** Seconds for which browsers remember to come by https alone: half a year. */
const httpsOnly = 15_552_000;

/**
 * The built add-in below the path that it was built for, with the headers that are asked of every server.
 * @param base the path, without a slash at its end
 */
export const addinSite = (folder, base, { secure }) => (url) => {
  const path = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '/%';
  if (!path.startsWith(`${base}/`) || /\/(?:\.|%2e)/iu.test(path)) return undefined;
  const within = path.slice(base.length);
  const file = fileFor(folder, within === '/' ? '/help.html' : within);
  if (file === undefined) return undefined;
  const { size, mtimeMs } = statSync(file);
  return {
    file,
    headers: {
      'Cache-Control': hashed.test(within) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`,
      'Referrer-Policy': 'no-referrer',
      ...(secure ? { 'Strict-Transport-Security': `max-age=${httpsOnly}` } : {}),
    },
  };
};

/** A file that the command names: its path is meant from where the user stands. */
const given = (path, what) => {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) fail(`${say(`找不到${what} ${path}。`, `The ${what} ${path} is not there.`)}\n${usage}`, 2);
  return readFileSync(file);
};

const identity = (rest) => {
  const { values, positionals } = readOptions(rest, { https: { type: 'string' }, port: { type: 'string' } }, usage, { positionals: 1 });
  const [key] = positionals;
  if ((values.https === undefined) !== (key === undefined)) fail(`${say('--https 后面是两个文件：先证书，后私钥。', '--https takes two files: the certificate, then its key.')}\n${usage}`, 2);
  const tls = key === undefined ? undefined : { cert: given(values.https, say('证书', 'certificate')), key: given(key, say('私钥', 'key')) };
  return { tls, port: values.port };
};

const usualPort = (origin, secure) => Number(new URL(origin).port) || (secure ? 443 : 8080);

/**
 * Serves dist/ as it was built, until Ctrl-C: with a certificate to everybody, without one to this machine alone
 * (for a server in front of it that brings https).
 */
export const serveSite = async (rest) => {
  const { tls, port } = identity(rest);
  await install();
  const { origin } = await buildAgain();
  const secure = tls !== undefined;
  const folder = addinSite(site(), new URL(origin).pathname.replace(/\/+$/u, ''), { secure });
  const wanted = portIn(port, usualPort(origin, secure));
  const { server, port: got } = await serveAt(folder, { port: wanted, host: secure ? undefined : '127.0.0.1', tls });
  const served = secure
    ? say(`在端口 ${got} 提供服务。`, `Served on port ${got}.`)
    : say(`在端口 ${got} 只对本机提供服务，没有 https：Excel 要求 https。`, `Served on port ${got} of this machine alone, without https: Excel asks for https.`);
  console.log(`\n  ${origin}/manifest.xml\n\n${served}${say('按 Ctrl-C 结束。', ' Ctrl-C ends.')}`);
  await untilInterrupted(server);
};

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { extname, join, sep } from 'node:path';
import { fail } from './failure.mjs';
import { say } from './say.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of `folder` that a request path means, or `undefined`: nothing outside the folder is ever answered. */
export const fileFor = (folder, url) => {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

/** A site: for the address of a request, what to answer: `{ file, headers }` or `{ type, body }`; `undefined` for what is not there. */
const siteOf = (folder) => (url) => {
  const file = fileFor(folder, url);
  return file === undefined ? undefined : { file };
};

const policyPattern = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/u;

/** A page and its headers: the content policy that the page names is given before the page as well. */
const answerOf = ({ file, type = extname(file), body, headers = {} }) => {
  const content = type === '.html' ? Buffer.from(body ?? readFileSync(file)) : undefined;
  const policy = policyPattern.exec(content?.toString('utf8') ?? '')?.[1];
  return {
    content,
    headers: {
      'Content-Type': types[type] ?? 'application/octet-stream',
      'Content-Length': content?.length ?? statSync(file).size,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
      ...headers,
    },
  };
};

const answer = (site) => (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const found = site(request.url ?? '/');
  if (found === undefined) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  const { content, headers } = answerOf(found);
  if (headers.ETag !== undefined && request.headers['if-none-match'] === headers.ETag) {
    const { 'Content-Length': _, ...rest } = headers;
    return void response.writeHead(304, rest).end();
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return void response.end();
  if (content !== undefined) return void response.end(content);
  createReadStream(found.file).pipe(response);
};

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/** A server for a folder or a site, not yet listening. `tls`: `{ key, cert }` for https. @throws where the two do not fit */
const serverOf = (folder, tls) => {
  const answers = answer(typeof folder === 'function' ? folder : siteOf(folder));
  return tls === undefined ? createHttp(answers) : createHttps(tls, answers);
};

const refusals = {
  EADDRINUSE: (port) => say(`端口 ${port} 已被占用。换一个端口：--port`, `Port ${port} is taken. Another one: --port`),
  EACCES: (port) => say(`端口 ${port} 只供管理员使用。请以 root 运行，或换一个端口：--port`, `Port ${port} is for administrators. Run as root, or take another one: --port`),
};

/** Serves on this port or not at all; on every address of the machine where `host` says so. Answers server and port. */
export const serveAt = async (folder, { port, host, tls }) => {
  const server = serverOf(folder, tls);
  try {
    return { server, port: await listen(server, port, host) };
  } catch (error) {
    return fail(refusals[error.code]?.(port) ?? say(`端口 ${port} 不能使用：${error.message}`, `Port ${port} cannot be used: ${error.message}`));
  }
};

/**
 * Serves a folder, or a site, on 127.0.0.1, on the first free port from `from` upward (0: any).
 * `tls`: `{ key, cert }` for https.
 */
export const serve = async (folder, { from = 3000, tls } = {}) => {
  const server = serverOf(folder, tls);
  for (let port = from; port < from + 50; port += 1) {
    try {
      const got = await listen(server, port, '127.0.0.1');
      return { server, port: got, origin: `${tls === undefined ? 'http' : 'https'}://localhost:${got}` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      console.log(say(`端口 ${port} 已被占用，改试下一个。`, `Port ${port} is taken, trying the next one.`));
    }
  }
  return fail(say(`${from} 至 ${from + 49} 没有空闲端口。`, `No free port from ${from} to ${from + 49}.`));
};

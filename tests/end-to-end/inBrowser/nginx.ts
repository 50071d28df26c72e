import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverSample } from '../../../src/release';

const project = join(__dirname, '..', '..', '..');

/** The server's name, that of the sample configuration. */
export const host = 'apps.example.gov.cn';

/** A running nginx with the built add-in, its certificate from an authority of its own. */
export interface Hosted {
  readonly port: number;
  readonly site: string;
  /** The certificate of the authority; without it nobody trusts the server. */
  readonly authority: string | undefined;
  /** Hash of the authority's public key, as Chromium takes it. */
  readonly spki: string;
  readonly stop: () => void;
}

const run = (program: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${String(error ?? '')}${stdout}${stderr}`);
  return stdout;
};

/** An authority, and a certificate of it for the host; the server sends both. */
const certify = (folder: string): { readonly authority: string; readonly spki: string } => {
  const openssl = (...args: readonly string[]): string => run(process.env['KAOHE_OPENSSL'] ?? '', args, folder);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', '-days', '2', '-subj', '/CN=Test authority');
  openssl('req', ...key, '-keyout', 'kaohe.key', '-out', 'request.pem', '-subj', `/CN=${host}`);
  writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${host}\n`);
  openssl('x509', '-req', '-in', 'request.pem', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'names', '-out', 'server.pem');
  const authority = readFileSync(join(folder, 'authority.pem'), 'utf8');
  writeFileSync(join(folder, 'kaohe.pem'), readFileSync(join(folder, 'server.pem'), 'utf8') + authority);
  const spki = createHash('sha256').update(new X509Certificate(authority).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
  return { authority, spki };
};

/** What webpack bundled, made into a site for the address in a folder, by the launcher's own module. */
const composed = (folder: string, origin: string): string => {
  const site = join(folder, 'site');
  const program = `import { composeSite } from '${pathToFileURL(join(project, 'scripts', 'launch', 'site.mjs')).href}';
    composeSite('${join(project, 'build', 'pane')}', '${site}', { origin: '${origin}', officeJs: 'office/office.js' }, 'test');`;
  run(process.execPath, ['--input-type=module', '-e', program], project);
  return site;
};

const freePort = (): number => {
  const program = "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); });";
  return Number(run(process.execPath, ['-e', program], project));
};

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`The sample configuration has no ${from}`);
  return text.replace(from, to);
};

/** The sample configuration with what an administrator changes: port, certificate, folder. */
const configured = (folder: string, site: string, port: number): string => {
  const sample = serverSample(readFileSync(join(project, 'assets', 'nginx', 'kaohe.conf'), 'utf8'), `https://${host}/kaohe`, readFileSync(join(site, 'taskpane.html'), 'utf8'));
  return [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/nginx/tls/kaohe.pem', join(folder, 'kaohe.pem')],
    ['/etc/nginx/tls/kaohe.key', join(folder, 'kaohe.key')],
    ['/srv/kaohe/site/', `${site}/`],
  ].reduce((text, [from = '', to = '']) => replaced(text, from, to), sample);
};

/** Starts nginx over the built add-in. It listens when this returns. */
export const hosted = (): Hosted => {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  const { authority, spki } = certify(folder);
  const site = composed(folder, `https://${host}/kaohe`);
  const port = freePort();
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'kaohe.conf'), configured(folder, site, port));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, 'temporary', name)};`).join(' ');
  const main = `${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'error.log')};
    events {} http { include /etc/nginx/mime.types; access_log off; ${temporary} include ${join(folder, 'kaohe.conf')}; }`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  const nginx = (...args: readonly string[]): string => run(process.env['KAOHE_NGINX'] ?? '', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), ...args], folder);
  nginx('-t');
  nginx();
  return {
    port,
    site,
    authority,
    spki,
    stop: () => {
      nginx('-s', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks the server by its name, trusting its authority and no other. @throws where the certificate is not trusted */
export const ask = ({ port, authority }: Pick<Hosted, 'port' | 'authority'>, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, servername: host, headers: { Host: host, ...headers }, ...(authority !== undefined && { ca: authority }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
    });
    sent.on('error', reject).end();
  });

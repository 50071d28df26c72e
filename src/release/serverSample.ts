/** What stands in the sample and is different for every server. */
const sample = { host: 'apps.example.gov.cn', path: '/kaohe' } as const;

const policyPattern = /Content-Security-Policy" content="([^"]*)"/u;

/** The content policy that a page asks for. @throws where it names none */
export const policyOf = (page: string): string => {
  const found = policyPattern.exec(page)?.[1];
  if (found === undefined) throw new Error('The page names no content policy.');
  return found.replaceAll('&#39;', "'");
};

/**
 * The sample configuration for the address that the add-in was built for.
 * @param configuration assets/nginx/kaohe.conf
 * @param origin `https://apps.example.gov.cn/kaohe`
 * @param page taskpane.html as built: its content policy becomes the server's
 */
export const serverSample = (configuration: string, origin: string, page: string): string => {
  const { hostname, pathname } = new URL(origin);
  const path = pathname.replace(/\/+$/u, '');
  return configuration
    .replaceAll(sample.host, hostname)
    .replaceAll(`${sample.path}/`, `${path}/`)
    .replace(/(Content-Security-Policy ")[^"]*"/u, `$1${policyOf(page)}"`);
};

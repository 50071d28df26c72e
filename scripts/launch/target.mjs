import { fail } from './failure.mjs';
import { say } from './say.mjs';

/** Where `npm start` serves, and what manifest.xml is written for. */
export const usualOrigin = 'https://localhost:3000';

/** The copy beside the pages: the default, so that a closed network works. */
export const ownOfficeJs = 'office/office.js';

/**
 * Where Microsoft keeps office.js: for everybody, and for Microsoft 365 operated by 21Vianet in China
 * (https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn).
 */
export const publishedOfficeJs = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const secure = (given, what) => {
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address?.protocol !== 'https:') fail(say(`${what} 要 https 地址，“${given}”不是：Excel 只通过 https 加载加载项。`, `"${given}" is no https address for ${what}: Excel loads add-ins over https only.`), 2);
  if (address.username !== '' || address.password !== '' || address.search !== '' || address.hash !== '') {
    fail(say(`${what} 的地址不能有用户名、“?”或“#”：${given}`, `The address for ${what} takes no user name, "?" or "#": ${given}`), 2);
  }
  return address;
};

/** An address whose pages lie below it, without a slash at its end: `https://apps.example.gov.cn/kaohe`. */
const originOf = (given) => {
  const { origin, pathname } = secure(given, '--origin');
  return `${origin}${pathname}`.replace(/\/+$/u, '');
};

const officeJsOf = (given) => {
  if (Object.hasOwn(publishedOfficeJs, given)) return publishedOfficeJs[given];
  if (!/^https?:/u.test(given)) {
    const known = Object.keys(publishedOfficeJs);
    fail(say(`--office-js 可取 ${known.join('、')} 或 office.js 的 https 地址，不能是“${given}”。`, `--office-js takes ${known.join(', ')} or the https address of an office.js, not "${given}".`), 2);
  }
  const { href, pathname } = secure(given, '--office-js');
  if (!pathname.endsWith('.js')) fail(say(`--office-js 要 office.js 文件本身的地址，不能是“${given}”。`, `--office-js takes the address of the file office.js itself, not "${given}".`), 2);
  return href;
};

/** The options of every command that builds for an address. */
export const targetOptions = { origin: { type: 'string' }, 'office-js': { type: 'string' } };
export const targetUsage = '[--origin https://apps.example.gov.cn/kaohe] [--office-js cdn|cdn-cn|<url>]';

/** The target that options ask for; `undefined` where they say nothing of it. */
export const targetIn = (values) =>
  values.origin === undefined && values['office-js'] === undefined
    ? undefined
    : {
        origin: values.origin === undefined ? usualOrigin : originOf(values.origin),
        officeJs: values['office-js'] === undefined ? ownOfficeJs : officeJsOf(values['office-js']),
      };

export const usualTarget = { origin: usualOrigin, officeJs: ownOfficeJs };

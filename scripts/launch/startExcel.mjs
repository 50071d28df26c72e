import { build } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { run } from './process.mjs';
import { inProject } from './project.mjs';
import { say } from './say.mjs';
import { serve } from './serve.mjs';
import { certificate, untilInterrupted } from './start.mjs';

/** Where the manifest says that the add-in is served. */
const port = 3000;

/** Microsoft's tools are fetched when they are wanted: parts of them do not install on every system. */
const microsoft = (tool, args) =>
  process.platform === 'win32' ? run('npx.cmd', ['--yes', tool, ...args], { shell: true }) : run('npx', ['--yes', tool, ...args]);

const needMicrosoft = async (tool, args, sentence) => {
  if ((await microsoft(tool, args)) !== 0) fail(sentence);
};

/** Serves the add-in with a trusted developer certificate and loads it into the Excel of this machine, until Ctrl-C. */
export const startExcel = async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    fail(
      say(
        '本系统没有桌面版 Excel。npm start 在浏览器里显示加载项；如何装入网页版 Excel 见 README.zh-CN。',
        'There is no desktop Excel on this system. npm start shows the add-in in the browser; the README says how to load it into Excel on the web.',
      ),
      2,
    );
  }
  await install();
  await build();
  await needMicrosoft(
    'office-addin-dev-certs',
    ['install'],
    say('开发证书未能安装，原因见上。Excel 只通过受信任的 HTTPS 加载加载项。', 'The developer certificate could not be installed: see above. Excel loads add-ins over trusted HTTPS only.'),
  );
  const { server, port: got } = await serve(inProject('dist'), { from: port, tls: certificate() });
  if (got !== port) {
    server.close();
    fail(
      say(
        `端口 ${port} 已被占用，而清单指定了它：请关闭占用它的程序（另一个 npm start？）后再试。`,
        `Port ${port} is taken, and the manifest names it: close the program that uses it (another npm start?), then try again.`,
      ),
    );
  }
  const manifest = inProject('dist', 'manifest.xml');
  const loaded = await microsoft('office-addin-debugging', ['start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload']);
  if (loaded !== 0) {
    console.error(
      say(
        `\n未能启动带有加载项的 Excel，原因见上。加载项仍在提供，请手工装入：${manifest}`,
        `\nExcel could not be started with the add-in: see above. It is served all the same; load it by hand: ${manifest}`,
      ),
    );
  }
  console.log(`\n  https://localhost:${port}/taskpane.html\n\n${say('按 Ctrl-C 结束。', 'Ctrl-C ends.')}`);
  await untilInterrupted(server);
};

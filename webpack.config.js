const { existsSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { SwcMinifyWebpackPlugin } = require('swc-minify-webpack-plugin');
const { IgnorePlugin } = require('webpack');
const { version } = require('./package.json');
const { ThirdPartyNotices } = require('./scripts/thirdPartyNotices.js');

const inProject = (...segments) => join(__dirname, ...segments);

// What Excel on Windows, on the web and on the Mac loads; other languages fall back on a real 404.
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

const scripts = (targets) => ({
  test: /\.tsx?$/u,
  exclude: /node_modules/u,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: targets,
      },
    },
  },
});

/** What a page may load and ask for. No `frame-ancestors`: Excel on the web shows the pane in a frame of its own. */
const contentPolicy = (...more) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent UI and Univer write their rules into style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join('; ');

const pane = {
  name: 'pane',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/start.tsx' },
  output: {
    path: inProject('build/pane'),
    filename: 'app/[name].[contenthash:8].js',
    chunkFilename: 'app/lazy/[name].[contenthash:8].js',
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [scripts('es2022')] },
  optimization: { minimizer: [new SwcMinifyWebpackPlugin()] },
  performance: { hints: false },
  devtool: false,
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: 'src/taskpane/page.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      inject: 'head',
      templateParameters: { contentPolicy: contentPolicy() },
    }),
    // For a person who opens the address in a browser, and what the manifest names as support: no script at all.
    new HtmlPlugin({
      filename: 'help.html',
      template: 'src/taskpane/help.html',
      inject: false,
      templateParameters: { contentPolicy: contentPolicy().replace("script-src 'self'", "script-src 'none'"), version },
    }),
    new ThirdPartyNotices({ beside: ['@microsoft/office-js'] }),
    new CopyPlugin({
      patterns: [
        ...officeFiles.map((file) => ({
          from: inProject('node_modules/@microsoft/office-js/dist', file),
          to: `office/${file}`,
          info: { minimized: true },
        })),
        { from: inProject('node_modules/@microsoft/office-js/LICENSE.md'), to: 'office/LICENSE.md' },
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'src/taskpane/old.js', to: 'old.js', info: { minimized: true } },
        { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
      ],
    }),
  ],
  stats: 'errors-warnings',
};

/** Programs of the command line: one file each, what is rarely needed in files of its own. */
const programs = Object.fromEntries(
  ['score', 'scoreWorker', 'check', 'review', 'finalize', 'scheme', 'workbook', 'docs', 'package', 'upgrade'].map((name) => [name, `./src/cli/${name}.ts`]).filter(([, file]) => existsSync(inProject(file))),
);

const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: programs,
  output: { path: inProject('build/cli'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  // createRequire stays what Node makes of it: the client of Office.js is found at run time.
  module: { rules: [scripts('es2022')], parser: { javascript: { createRequire: false } } },
  externals: { jsdom: 'commonjs jsdom' },
  optimization: { minimize: false },
  devtool: false,
  stats: 'errors-warnings',
};

/** What `npm run bench` measures, each program in a file of its own, run by plain node. The peers' packages are found at run time. */
const bench = {
  ...cli,
  name: 'bench',
  entry: Object.fromEntries(
    ['run', 'core', 'pipeline', 'office', 'model', 'peers/limit', 'peers/jsonRules', 'peers/hyperFormula'].map((name) => [
      name.replace('peers/', ''),
      `./tests/bench/${name}/program.ts`,
    ]),
  ),
  output: { path: inProject('build/bench'), filename: '[name].js', chunkFilename: 'lazy/[name].js' },
};

/** The page that shows a workbook beside the pane, for `npm start` and the tests: no part of the add-in. */
const preview = {
  name: 'preview',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { preview: './src/preview/start.ts', frame: './src/standin/browser/frame.ts' },
  output: { path: inProject('build/preview'), filename: 'preview/[name].js', chunkFilename: 'preview/lazy/[name].js', publicPath: '', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [scripts('es2022')] },
  optimization: {
    minimizer: [new SwcMinifyWebpackPlugin()],
    // The grid by itself: it takes most of the building, and the cache gives it back while it stays the same.
    splitChunks: { cacheGroups: { univer: { test: /node_modules/u, name: 'univer', chunks: ({ name }) => name === 'preview', enforce: true } } },
  },
  cache: { type: 'filesystem', cacheDirectory: inProject('node_modules/.cache/webpack'), buildDependencies: { config: [__filename] } },
  performance: { hints: false },
  devtool: false,
  plugins: [
    // Univer's hyphenation of some seventy languages; it asks for that of British English when it starts, and for no other.
    new IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb-)[\w-]+-[\w-]{8}\.js$/u, contextRegExp: /@univerjs.engine-render.lib.es$/u }),
    new CopyPlugin({
      patterns: [
        {
          from: 'src/preview/preview.html',
          to: 'preview.html',
          // The pane is shown in a frame.
          transform: (content) => content.toString('utf8').replace('%contentPolicy%', contentPolicy("frame-src 'self'")),
        },
        { from: 'src/preview/preview.css', to: 'preview/preview.css' },
        ...['sheets-core', 'sheets-conditional-formatting', 'sheets-data-validation'].map((preset) => ({
          from: inProject(`node_modules/@univerjs/preset-${preset}/lib/index.css`),
          to: `preview/${preset}.css`,
        })),
      ],
    }),
  ],
  stats: 'errors-warnings',
};

module.exports = [pane, cli, preview, bench];

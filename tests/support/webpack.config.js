const { join } = require('node:path');

/**
 * One file of the tests with all that it imports, as it goes out but readable: `--env entry=… --env folder=… --env file=… --env target=web`.
 */
module.exports = ({ entry, folder, file, target }) => ({
  mode: 'production',
  context: join(__dirname, '..', '..'),
  target: target === 'web' ? ['web', 'es2022'] : target,
  entry: join(__dirname, '..', entry),
  output: { path: folder, filename: file },
  optimization: { minimize: false },
  performance: { hints: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        exclude: /node_modules/u,
        use: {
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
        },
      },
    ],
  },
  devtool: false,
  // Native parts that jsdom does without.
  ignoreWarnings: [/Can't resolve '(?:bufferutil|canvas|utf-8-validate)'/u],
  stats: 'errors-warnings',
});

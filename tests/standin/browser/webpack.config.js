const { join } = require('node:path');

const project = join(__dirname, '..', '..', '..');

/** The page around the frame and the frame's script, for the tests of the browser door: `--env folder=…`. */
module.exports = ({ folder }) => ({
  mode: 'development',
  context: project,
  target: ['web', 'es2022'],
  entry: { parent: join(__dirname, 'parent.ts'), frame: './src/standin/browser/frame.ts' },
  output: { path: folder, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/u,
        use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
      },
    ],
  },
  devtool: false,
  stats: 'errors-warnings',
});

import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Every room and the rooms that it may import. What is not said here is forbidden. */
const walls = {
  core: [],
  schemes: ['core'],
  checks: ['core'],
  xlsx: [],
  host: [],
  'host/file': ['host', 'xlsx'],
  'host/office': ['host'],
  i18n: ['core'],
  workbook: ['core', 'checks', 'schemes', 'host', 'i18n', 'workbook/build'],
  'workbook/build': ['core', 'checks', 'schemes', 'i18n', 'workbook', 'xlsx'],
  commands: [],
  release: ['xlsx'],
  taskpane: ['commands', 'workbook', 'workbook/build', 'host', 'host/office', 'checks', 'schemes', 'core', 'i18n'],
  standin: ['xlsx'],
  cli: ['workbook', 'workbook/build', 'host', 'host/file', 'host/office', 'checks', 'schemes', 'core', 'i18n', 'standin', 'xlsx', 'release'],
  preview: ['standin', 'xlsx'],
};

const room = (name) => ({ element: { type: name } });

const wallRule = [
  'error',
  {
    default: 'disallow',
    policies: [
      ...Object.entries(walls).map(([name, allowed]) => ({
        from: room(name),
        allow: { to: { element: { types: { anyOf: [name, ...allowed] } } } },
      })),
      // Packages are the business of package.json, data files that of whoever reads them.
      { allow: { to: { module: { origin: ['external', 'core'] } } } },
      { allow: { to: { path: '**/assets/**' } } },
      { allow: { to: { path: '**/package.json' } } },
    ],
  },
];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/host/office speaks to Excel; go through the port.',
}));

const officeByAnotherName = [
  'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]',
  'TSQualifiedName[left.name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]',
  'TSTypeQuery[exprName.name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]',
].map((selector) => ({ selector, message: 'Only src/host/office speaks to Excel; go through the port.' }));

const impurities = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The time is passed in.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is passed in.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The time is passed in.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Seeds are passed in.' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'The time is passed in.' },
];

const rim = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'process', 'setTimeout', 'setInterval'].map(
  (name) => ({ name, message: 'This room is pure: effects belong to the rim.' }),
);

const pureRooms = ['core', 'schemes', 'checks', 'xlsx', 'workbook', 'i18n', 'release'].map((name) => `src/${name}/**`);

export default [
  globalIgnores(['dist/', 'build/', 'coverage/', 'node_modules/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what is meant where a string is spread.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },

  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { boundaries },
    settings: {
      // The first that matches counts: rooms within rooms come first.
      'boundaries/elements': Object.keys(walls)
        .sort((a, b) => b.length - a.length)
        .map((name) => ({ type: name, pattern: `src/${name}` })),
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'boundaries/include': ['src/**/*'],
      'import/resolver': { typescript: { project: import.meta.dirname } },
    },
    rules: {
      'boundaries/dependencies': wallRule,
      'boundaries/no-unknown-files': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/host/office/**', 'src/standin/**'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals],
      'no-restricted-syntax': ['error', ...officeByAnotherName],
    },
  },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals, ...rim],
      'no-restricted-syntax': ['error', ...officeByAnotherName, ...impurities],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/cli/**', 'src/standin/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'Node is there for the command line alone.' }, { group: ['@microsoft/office-js*'] }] },
      ],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },

  {
    files: ['src/host/office/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      // Not call-sync-before-read and load-object-before-read: they follow the lines of a function, and here
      // asking and taking are two functions with the sync between them.
      'office-addins/call-sync-after-load': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  // A patch that is larger than one request may be goes in slices.
  { files: ['src/host/office/apply.ts'], rules: { 'office-addins/no-context-sync-in-loop': 'off' } },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },

  // Jest's matchers within matchers are of type any.
  { files: ['tests/**/*.ts', 'tests/**/*.tsx'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/unbound-method': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='only']", message: 'A test alone hides the others.' },
        { selector: "CallExpression[callee.property.name=/^toMatch(Inline)?Snapshot$/]", message: 'Say what is expected.' },
      ],
    },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/scripts/jest-setup.mjs',
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  setupFiles: ['<rootDir>/tests/support/propertySeed.ts'],
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(ts|tsx|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // Handed to every module: within Jest, every look at a global that was not takes a detour of about a microsecond.
  sandboxInjectedGlobals: ['Array', 'BigInt', 'Boolean', 'DataView', 'Error', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'TypeError', 'Uint8Array', 'WeakMap'],
  // Published as ES modules alone, which Jest cannot require.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testTimeout: 120000,
};

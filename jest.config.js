/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/scripts/jest-setup.mjs',
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
  // Published as ES modules alone, which Jest cannot require.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  maxWorkers: 2,
  testTimeout: 120000,
};

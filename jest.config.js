/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/scripts/jest-setup.mjs',
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(ts|tsx)$': [
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
  maxWorkers: 2,
  testTimeout: 120000,
};

/** Four sizes of test: unit (*.spec.ts, no I/O), integration (*.int-spec.ts), end to end (*.e2e-spec.ts), in a browser (*.browser-spec.ts). */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@wagate/sdk$': '<rootDir>/libs/sdk/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['/dist/'],
  setupFiles: ['<rootDir>/apps/api/test/harness/forgotten-timers.ts'],
  setupFilesAfterEnv: ['<rootDir>/apps/api/test/harness/timeouts.ts'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs}/**/*.int-spec.ts', '<rootDir>/{apps,libs}/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/apps/api/test/harness/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/test/harness/global-teardown.mjs',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/dashboard/test/**/*.browser-spec.ts'],
      globalSetup: '<rootDir>/apps/dashboard/test/harness/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/dashboard/test/harness/global-teardown.mjs',
    },
  ],
};

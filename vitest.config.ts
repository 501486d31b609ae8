import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,build,fuzz}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 240_000,
  },
});

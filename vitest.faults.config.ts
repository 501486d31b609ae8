import { defineConfig } from 'vitest/config';

// Builds that are hindered in every way that we could think of, one after the other: minutes, so not part of `npm test`, which has a sample.
export default defineConfig({ test: { include: ['tests/faults/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 600_000 } });

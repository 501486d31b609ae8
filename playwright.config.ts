import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './src/cli/chromium.node.ts';

const serve = (name: string, port: number, base: string) => ({
  command: `node src/cli/serve.ts --folder .cache/e2e/${name} --port ${port} --base ${base}`,
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
  webServer: [serve('site', 4381, '/'), serve('tiny', 4382, '/kb/')],
  use: {
    baseURL: 'http://localhost:4381/',
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    },
  },
});

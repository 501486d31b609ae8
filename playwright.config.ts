import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './src/cli/chromium.node.ts';
import { PORT, SITE } from './tests/e2e/sites.ts';

const serve = (name: string, port: number, base: string) => ({
  command: `node src/cli/serve.ts --folder .cache/e2e/${name} --port ${port} --base ${base}`,
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  // A test that passes only at the second attempt is counted as flaky, and said.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
  webServer: [serve('site', PORT, '/'), serve('tiny', PORT + 1, '/kb/')],
  use: {
    baseURL: SITE,
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    },
  },
});

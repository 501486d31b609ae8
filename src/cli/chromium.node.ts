import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium on this machine: Playwright's own, else an installed one. */
export const findChromium = (): string | undefined => [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));

/** Chromium's path, after an attempt to install it where it is missing. Ends the process with a way out where that fails. */
export function requireChromium(): string {
  const found = findChromium() ?? install();
  if (found) return found;
  console.error(
    'The browser tests need Chromium, and none was found or could be installed.\nFix: install Chrome or Chromium (Debian, Ubuntu: `apt-get install chromium`), or run `npx playwright install chromium`.',
  );
  process.exit(1);
}

function install(): string | undefined {
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ];
  for (const [command = '', ...args] of attempts) {
    console.log(`Chromium is missing: trying \`${command} ${args.join(' ')}\` …`);
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' });
    const found = findChromium();
    if (found) return found;
  }
  return undefined;
}

/** Arguments that let Chromium start in a container and keep it from calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

import { existsSync } from 'node:fs';

interface Launch {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly args: string[];
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing a browser does by itself may leave the machine; as root there is no sandbox. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
];

/** Which browser, and how: by environment, else Debian's Chromium, else whatever Chrome is installed. */
export function chromiumOf(env: NodeJS.ProcessEnv): Launch {
  const flags = env['CHROMIUM_FLAGS']?.split(' ').filter((flag) => flag !== '') ?? ownFlags();
  const path = env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));
  const args = [...QUIET, ...flags];
  return path === undefined ? { channel: 'chrome', args } : { executablePath: path, args };
}

function ownFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

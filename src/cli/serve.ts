import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../site.ts';
import { createStaticServer } from './static-server.node.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, folder: { type: 'string', default: 'dist' }, base: { type: 'string', default: site.base } },
});
const folder = resolve(values.folder);
const port = Number(values.port);

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}.\nFix: run \`npm run build\` first.`);
  process.exit(1);
}

const server = createStaticServer(folder, values.base);
server.on('error', (error: NodeJS.ErrnoException) => {
  const busy = error.code === 'EADDRINUSE';
  console.error(
    busy
      ? `Port ${port} is in use.\nFix: stop what listens there, or choose another: \`npm start -- --port ${port + 1}\`.`
      : `The server cannot listen on port ${port}: ${error.message}.`,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Serving ${site.title} at http://localhost:${port}${values.base} (Ctrl+C stops it)`));

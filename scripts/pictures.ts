/** `npm run pictures`: takes the README's pictures of the extension anew, by the tests that drive the real editor. */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shotsFolder } from '../test/host/layout.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = ['hover', 'quick-fix', 'applied', 'problems', 'findings', 'walkthrough', 'check'];
const tests = ['on-screen', 'findings-on-screen', 'explained-on-screen', 'check-on-screen'].map((name) => `test/extension/${name}.test.ts`);

const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', ...tests], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
for (const picture of pictures) copyFileSync(join(shotsFolder, `${picture}.png`), join(root, 'images', `${picture}.png`));
console.log(`In images/: ${pictures.map((picture) => `${picture}.png`).join(', ')}`);

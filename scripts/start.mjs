/**
 * `npm start [-- PATH…]`: what the command line says about the example shop, or about paths of your own, at level
 * strict. Ends with 0 whatever was found, since it is there to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const paths = process.argv.slice(2);
const command = fileURLToPath(new URL('../dist/fallacies.mjs', import.meta.url));
const shop = fileURLToPath(new URL('../examples/shop', import.meta.url));

const { status, error } = spawnSync(process.execPath, [command, '--level', 'strict', ...(paths.length > 0 ? paths : [shop])], {
  stdio: 'inherit',
});
if (error) console.error(`The command line could not be started: ${error.message}`);
process.exitCode = status === 0 || status === 1 ? 0 : 2;

if (process.exitCode === 0) {
  console.log(paths.length > 0 ? '\n    For all options: npm run --silent fallacies -- --help' : '\n    To look at code of your own: npm start -- PATH');
}

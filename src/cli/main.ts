import manifest from '../../package.json' with { type: 'json' };
import { run } from './run.js';

const { stdin, stdout, stderr, env } = process;

// No `process.exit`: what is still on its way out has to arrive.
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }, manifest.version);

import { run } from '../loopback/run.mjs';

await run(import.meta.dirname, { once: process.argv.includes('--once') });

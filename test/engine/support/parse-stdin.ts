import { readFileSync } from 'node:fs';
import { parse } from '../../../src/engine/parse/node-parser.js';

// Parses standard input in a process of its own, which the text may kill, and prints what came of it.
const { tree, error } = parse(readFileSync(0, 'utf8'), process.argv[2] ?? 'input.tsx');
process.stdout.write(tree ? `statements: ${tree.program.body.length}` : `error at ${error.offset}: ${error.message}`);

import assert from 'node:assert/strict';
import { blindHost } from '../../rules/src/source/host.js';
import { analyse } from '../../src/engine/analyse.js';

/** The rules that report something in a cell, beside other cells of its notebook. */
function foundIn(cell: string, others: readonly string[] = [], path = 'rates.ipynb.ts'): string[] {
  const { findings, error } = analyse(cell, path, blindHost, { level: 'recommended', cells: others });
  return error ? [error.message] : findings.map(({ rule, range }) => `${rule} at ${cell.slice(...range)}`);
}

const ask = "const answer = await fetch('https://rates.example/today');\n";
const unchecked = ['require-response-status-check at fetch'];

describe('a cell of a notebook', () => {
  it('waits at its top, and ends with a value', () => assert.deepEqual(foundIn(`${ask}(await answer.json()).usd`), unchecked));
  it('is run by hand, by somebody who sees it hang', () => {
    const call = "export const load = () => fetch('https://rates.example/today');";
    assert.deepEqual(foundIn(call), []);
    assert.deepEqual(foundIn(call, [], 'rates.ts').filter((found) => found.startsWith('require-timeout')), ['require-timeout at fetch']);
  });

  const reads = `${ask}const rates = await answer.json();`;

  it('is left alone where another one may look at its answer', () => {
    assert.deepEqual(foundIn(reads, ['console.log(rates.usd);']), unchecked);
    assert.deepEqual(foundIn(reads, ['if (!answer.ok) throw new Error();']), []);
  });
  it('means what another one declares', () => {
    assert.deepEqual(foundIn(reads, ["import fs from 'node:fs';\nconst url = 'a';"]), unchecked);
    assert.deepEqual(foundIn(reads, ["import fetch from 'somewhere';"]), []);
    assert.deepEqual(foundIn(reads, ["const { a, fetch } = require('somewhere');"]), []);
    assert.deepEqual(foundIn(reads, ['async function fetch(url) {}']), []);
    assert.deepEqual(foundIn(reads, ["fetch = require('somewhere');"]), []);
  });
  it('may use what another one has without meaning it', () => assert.deepEqual(foundIn(reads, ["fetch('a') === b"]), unchecked));
});

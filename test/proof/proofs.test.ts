import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleIds } from '../../rules/src/catalogue/rules.js';
import type { ProofResult } from '../../scripts/generate/proofs.js';
import { prove } from './prove.js';
import { proofs } from './rules/index.js';
import { unproven } from './unproven.js';

const results = JSON.parse(readFileSync(new URL('results.json', import.meta.url), 'utf8')) as readonly ProofResult[];

describe('the proof of', () => {
  for (const proof of proofs.filter(({ needs }) => needs === undefined)) {
    it(`${proof.rule}: ${proof.before.inWords}; mended: ${proof.after.inWords}`, async () => {
      const { problems } = await prove(proof);
      assert.deepEqual(problems, []);
    });
  }
});

describe('every rule', () => {
  for (const id of ruleIds) {
    it(`${id} has a proof or a reason for none`, () => {
      const isProven = proofs.some(({ rule }) => rule === id);
      assert.notEqual(isProven, Object.hasOwn(unproven, id));
      assert.ok(results.some(({ rule }) => rule === id), 'npm run prove');
    });
  }
});

import assert from 'node:assert/strict';
import { prove } from './prove.js';
import { proofs } from './rules/index.js';

describe('the proof of', () => {
  for (const proof of proofs.filter(({ needs }) => needs === undefined)) {
    it(`${proof.rule}: ${proof.before.inWords}; mended: ${proof.after.inWords}`, async () => {
      const { problems } = await prove(proof);
      assert.deepEqual(problems, []);
    });
  }
});

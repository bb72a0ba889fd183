import assert from 'node:assert/strict';
import { shift } from '../../src/server/shift.js';

describe('moving a range along with what is typed', () => {
  it('moves it by what is typed before it', () => {
    assert.deepEqual(shift([10, 20], { range: [2, 4], length: 5 }), [13, 23]);
  });

  it('moves it by what is typed right before it', () => {
    assert.deepEqual(shift([10, 20], { range: [10, 10], length: 3 }), [13, 23]);
  });

  it('leaves it where it is for what is typed behind it', () => {
    assert.deepEqual(shift([10, 20], { range: [20, 25], length: 0 }), [10, 20]);
  });

  it('stretches it for what is typed inside', () => {
    assert.deepEqual(shift([10, 20], { range: [12, 13], length: 4 }), [10, 23]);
  });

  it('drops it if its end is cut off', () => {
    assert.equal(shift([10, 20], { range: [15, 25], length: 0 }), undefined);
  });

  it('drops it if its beginning is cut off', () => {
    assert.equal(shift([10, 20], { range: [5, 15], length: 0 }), undefined);
  });

  it('drops it if it is replaced as a whole', () => {
    assert.equal(shift([10, 20], { range: [10, 20], length: 10 }), undefined);
  });
});

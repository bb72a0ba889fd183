import assert from 'node:assert/strict';
import { hostsOnDisk } from '../../rules/src/plugin/hosts.js';

const reading = { parser: {}, parserOptions: {}, visitorKeys: {} };

describe('hosts on disk', () => {
  it('are kept while files follow one another', () => {
    let time = 0;
    const hostOf = hostsOnDisk(() => time);
    const first = hostOf(reading);
    time = 900;
    assert.equal(hostOf(reading), first);
    time = 1800;
    assert.equal(hostOf(reading), first);
  });

  it('look afresh after a pause, as between two key strokes', () => {
    let time = 0;
    const hostOf = hostsOnDisk(() => time);
    const first = hostOf(reading);
    time = 1001;
    assert.notEqual(hostOf(reading), first);
  });

  it('differ by parser', () => {
    const hostOf = hostsOnDisk(() => 0);
    assert.notEqual(hostOf(reading), hostOf({ ...reading, parser: {} }));
  });
});

import assert from 'node:assert/strict';
import { Watchdog } from '../../src/client/watchdog.js';

describe('the watchdog of the server', () => {
  const { setInterval, clearInterval } = globalThis;
  const { now } = Date;
  let tick: (() => void) | undefined;
  let hung = 0;
  let asked = 0;
  let answer: () => void = () => undefined;
  let watchdog: Watchdog;
  beforeEach(() => {
    const begin = (act: () => void) => {
      tick = act;
      return 1;
    };
    const end = () => {
      tick = undefined;
    };
    Object.assign(globalThis, { setInterval: begin, clearInterval: end });
    hung = 0;
    asked = 0;
    watchdog = new Watchdog({
      ask: () =>
        new Promise<void>((resolve) => {
          asked += 1;
          answer = resolve;
        }),
      hung: () => (hung += 1),
    });
  });
  afterEach(() => {
    Object.assign(globalThis, { setInterval, clearInterval });
    Date.now = now;
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) tick?.();
  };

  it('lets a server start for 59 seconds, and no longer', () => {
    watchdog.starts(new Promise(() => undefined));
    pass(59);
    assert.equal(hung, 0);
    assert.equal(asked, 0);
    pass(1);
    assert.equal(hung, 1);
    pass(100);
    assert.equal(hung, 1);
  });

  it('has its usual patience with a server that has started, or failed to', async () => {
    for (const start of [() => Promise.resolve(), () => Promise.reject(new Error('No such program.'))]) {
      watchdog.starts(start());
      await new Promise(setImmediate);
      pass(100);
      assert.equal(tick, undefined);
    }
    assert.equal(hung, 0);
    watchdog.told({ uri: 'a' });
    pass(20);
    assert.equal(hung, 1);
  });

  it('takes no start for that of the server before', async () => {
    let begun: () => void = () => undefined;
    watchdog.starts(new Promise<void>((resolve) => (begun = resolve)));
    pass(50);
    watchdog.starts(new Promise(() => undefined));
    begun();
    await new Promise(setImmediate);
    pass(59);
    assert.equal(hung, 0);
    pass(1);
    assert.equal(hung, 1);
  });

  it('lets a server work for 19 seconds at one thing, and no longer', () => {
    watchdog.told({ uri: 'a' });
    pass(19);
    assert.equal(hung, 0);
    watchdog.told({});
    watchdog.told({ uri: 'b' });
    pass(19);
    assert.equal(hung, 0);
    pass(1);
    assert.equal(hung, 1);
    assert.deepEqual(watchdog.busy, { uri: 'b' });
    pass(100);
    assert.equal(hung, 1);
  });

  it('waits as long as the server says that it gets on', () => {
    for (let round = 0; round < 10; round += 1) {
      watchdog.told({ uri: 'a', rule: `${round}` });
      pass(10);
    }
    assert.equal(hung, 0);
  });

  it('counts no time in which no timer ran: the machine slept, or a debugger held it', () => {
    watchdog.told({ uri: 'a' });
    pass(5);
    Date.now = () => now() + 3_600_000;
    pass(1);
    assert.equal(hung, 0);
  });

  it('asks for a sign of life after something was sent, once in a second, and waits for it', async () => {
    for (let edit = 0; edit < 50; edit += 1) watchdog.sent();
    assert.equal(asked, 0);
    pass(1);
    assert.equal(asked, 1);
    watchdog.sent();
    pass(3);
    assert.equal(asked, 1);
    assert.equal(watchdog.isOverdue, true);
    answer();
    await Promise.resolve();
    assert.equal(watchdog.isOverdue, false);
    pass(1);
    assert.equal(asked, 2);
    pass(19);
    assert.equal(hung, 1);
  });

  it('rests when there is nothing to wait for', async () => {
    watchdog.sent();
    pass(1);
    answer();
    await Promise.resolve();
    watchdog.told({ uri: 'a' });
    watchdog.told({});
    pass(1_000);
    assert.equal(tick, undefined);
    assert.equal(asked, 1);
    assert.equal(hung, 0);
  });

  it('forgets a server that is gone, and what that one was asked', async () => {
    watchdog.sent();
    watchdog.told({ uri: 'a' });
    pass(10);
    const late = answer;
    watchdog.stop();
    pass(100);
    assert.equal(hung, 0);
    watchdog.sent();
    pass(10);
    late();
    await Promise.resolve();
    pass(10);
    assert.equal(hung, 1);
  });
});

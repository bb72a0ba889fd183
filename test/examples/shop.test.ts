import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const TIME_MS = 20_000;

/** Starts a shop, lets one order go through it, and gives what it printed before it stopped by itself. */
async function placeOneOrder(shop: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['start.mjs', '--once'], {
    cwd: join(examples, shop),
    timeout: TIME_MS,
  });
  return stdout;
}

/** The files of a shop, without what `npm install` and `npm run page` add. */
function filesOf(shop: string): string[] {
  return readdirSync(join(examples, shop), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(examples, shop).length + 1).replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)(?:node_modules|dist)\/|package-lock\.json$/.test(file))
    .sort();
}

function textOf(shop: string, file: string): string {
  return readFileSync(join(examples, shop, file), 'utf8');
}

describe('the example shop', () => {
  it('takes an order through all its services and stops', async function () {
    this.timeout(TIME_MS);
    const output = await placeOneOrder('shop');
    assert.match(output, /^api\.bank\.example +POST \/charges -> 201$/m);
    assert.match(output, /^warehouse\.example +POST \/shipments -> 201$/m);
    assert.match(output, /^mail\.example +POST \/messages -> 202$/m);
    assert.match(output, /^customer +order 1 is shipped$/m);
    assert.match(output, /^customer +the day's figures: 1 shipped$/m);
  });

  it('does the same after its corrections', async function () {
    this.timeout(TIME_MS);
    const output = await placeOneOrder('shop-fixed');
    assert.match(output, /^api\.bank\.example +POST \/charges -> 201$/m);
    assert.match(output, /^warehouse\.example +POST \/shipments -> 201$/m);
    assert.match(output, /^mail\.example +POST \/messages -> 202$/m);
    assert.match(output, /^customer +order 1 is shipped$/m);
    assert.match(output, /^customer +the day's figures: 1 shipped$/m);
  });

  it('has the same files before and after', () => {
    assert.deepEqual(filesOf('shop-fixed'), filesOf('shop'));
  });

  it('differs only where a mistake was', () => {
    const changed = filesOf('shop').filter((file) => textOf('shop', file) !== textOf('shop-fixed', file));
    assert.deepEqual(changed, [
      'README.md',
      'gateway/checkout.ts',
      'gateway/products.ts',
      'gateway/returns.ts',
      'orders/cache.ts',
      'orders/database.ts',
      'orders/health.ts',
      'orders/payments.ts',
      'orders/reports.ts',
      'package.json',
      'payments/server.cjs',
      'web/page.tsx',
      'worker/mail.js',
      'worker/orders.js',
      'worker/shipping.js',
      'worker/worker.js',
    ]);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}

/** Lints a folder as a stranger would, at level strict, and gives `file: rule: text of the line` for each finding. */
function findingsIn(folder: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/fallacies.mjs', '--level', 'strict', '--format', 'json', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const files = JSON.parse(stdout) as LintedFile[];
  return files.flatMap(({ filePath, messages }) => {
    const lines = readFileSync(filePath, 'utf8').split('\n');
    const file = relative(root, filePath).replaceAll('\\', '/');
    return messages.map(({ ruleId, line, message }) => {
      const rule = ruleId?.replace(/^fallacies\//, '') ?? message;
      return `${file}: ${rule}: ${lines[line - 1]?.trim()}`;
    });
  });
}

describe('findings in the example shop', () => {
  it('are exactly the mistakes that its README lists', () => {
    assert.deepEqual(findingsIn('examples/shop').sort(), [
      "examples/shop/gateway/checkout.ts: require-response-status-check: res.status(error.response.status).json({ error: 'the order was not accepted' });",
      "examples/shop/gateway/checkout.ts: require-timeout: const { data } = await axios.post('https://orders.shop.example/orders', { product, quantity, email });",
      "examples/shop/gateway/products.ts: require-retry: const orders = axios.create({ baseURL: 'https://orders.shop.example', timeout: 3_000 });",
      'examples/shop/gateway/returns.ts: no-unbounded-body: const upload = multer({ storage: multer.memoryStorage() });',
      "examples/shop/orders/cache.ts: no-cleartext-transport: export const cache = new Redis('redis://cache.shop.example:6379', {",
      "examples/shop/orders/cache.ts: require-lock-ttl: return (await cache.set(`lock:${name}`, 'taken', 'NX')) === 'OK';",
      'examples/shop/orders/database.ts: no-disabled-tls-verification: ssl: { rejectUnauthorized: false },',
      "examples/shop/orders/health.ts: no-dependency-in-liveness-check: const payments = await fetch('https://payments.shop.example/livez', { signal: AbortSignal.timeout(2_000) });",
      "examples/shop/orders/payments.ts: no-cleartext-transport: const response = await fetch('http://payments.shop.example/charges', {",
      "examples/shop/orders/payments.ts: no-time-based-id: headers: { 'content-type': 'application/json', 'idempotency-key': `charge-${Date.now()}` },",
      'examples/shop/orders/reports.ts: no-client-per-request: const pool = new pg.Pool({ ...database, ssl: true });',
      "examples/shop/payments/server.cjs: no-abrupt-shutdown: process.once('SIGTERM', () => process.exit(0));",
      'examples/shop/payments/server.cjs: no-disabled-tls-verification: checkServerIdentity: () => undefined, // their certificate still has the old name',
      'examples/shop/payments/server.cjs: no-unbounded-body: body += chunk;',
      'examples/shop/payments/server.cjs: require-timeout: timeout: 5_000,',
      "examples/shop/web/page.tsx: require-response-status-check: const response = await fetch('/api/orders', {",
      "examples/shop/web/page.tsx: require-signal-propagation: const response = await fetch('/api/products', { signal: AbortSignal.timeout(5_000) });",
      "examples/shop/worker/mail.js: require-timeout: const mail = axios.create({ baseURL: 'https://mail.example', timeout: 0 });",
      "examples/shop/worker/mail.js: stable-idempotency-key: await mail.post('/messages', message, { headers: { 'idempotency-key': randomUUID() } });",
      'examples/shop/worker/orders.js: no-unbounded-retry: for (;;) {',
      "examples/shop/worker/shipping.js: require-timeout: const response = await fetch('https://warehouse.example/shipments', {",
      'examples/shop/worker/worker.js: no-unguarded-message-parse: void fulfil(JSON.parse(message.toString()));',
    ]);
  });

  it('are gone after its corrections', () => {
    assert.deepEqual(findingsIn('examples/shop-fixed'), []);
  });
});

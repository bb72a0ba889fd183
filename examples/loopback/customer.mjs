import { setTimeout as pause } from 'node:timers/promises';

async function ask(url, init = {}) {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url} answered ${response.status}`);
  return response.json();
}

const asJson = (body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/**
 * Orders something, waits until it is shipped, complains with a photograph, and looks at the day's figures.
 *
 * @param {string} shop the gateway's origin
 * @param {string} office the origin of the orders service
 */
export async function buySomething(shop, office, log) {
  const [teapot] = await ask(`${shop}/api/products`);
  const { id } = await ask(`${shop}/api/orders`, asJson({ product: teapot.id, quantity: 2, email: 'ada@customer.example' }));
  log(`order ${id}: 2 x ${teapot.name}`);
  const deadline = performance.now() + 10_000;
  for (;;) {
    const { status } = await ask(`${shop}/api/orders/${id}`);
    if (status === 'shipped') break;
    if (performance.now() > deadline) throw new Error(`order ${id} is still ${status} after 10 s`);
    await pause(50);
  }
  log(`order ${id} is shipped`);
  const photo = new FormData();
  photo.append('photo', new Blob(['a teapot in two pieces'], { type: 'image/jpeg' }), 'teapot.jpg');
  const { bytes } = await ask(`${shop}/api/orders/${id}/photos`, { method: 'POST', body: photo });
  log(`sent a photograph of the damage, ${bytes} bytes`);
  const figures = await ask(`${office}/reports/daily`);
  log(`the day's figures: ${figures.map(({ status, orders }) => `${orders} ${status}`).join(', ')}`);
}

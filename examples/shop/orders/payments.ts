import type { Order } from './store.js';

/** Charges the customer; throws if the payment was refused or could not be made. */
export async function charge(order: Order): Promise<void> {
  const response = await fetch('http://payments.shop.example/charges', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `charge-${Date.now()}` },
    body: JSON.stringify({ order: order.id, cents: order.cents }),
    signal: AbortSignal.timeout(8_000),
  });
  if (!response.ok) throw new Error(`payments answered ${response.status}`);
}

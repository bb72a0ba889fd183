import axios from 'axios';

/**
 * Has the warehouse pack an order.
 *
 * @param {{ id: number, product: number, quantity: number }} order
 * @returns {Promise<string>} the parcel's number
 */
export async function ship({ id, product, quantity }) {
  const response = await fetch('https://warehouse.example/shipments', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `order-${id}` },
    body: JSON.stringify({ product, quantity }),
  });
  if (!response.ok) throw new Error(`the warehouse answered ${response.status}`);
  const { parcel } = await response.json();
  return parcel;
}

/** @param {{ id: number }} order */
export async function reportShipment({ id }) {
  await axios.post(`https://orders.shop.example/orders/${id}/shipment`, {}, { timeout: 3_000 });
}

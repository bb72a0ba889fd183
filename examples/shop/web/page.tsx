import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface Product {
  id: number;
  name: string;
  cents: number;
}

const price = (cents: number) => `${(cents / 100).toFixed(2)} €`;

async function placeOrder(order: { product: number; quantity: number; email: string }): Promise<{ id: number }> {
  const response = await fetch('/api/orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
    signal: AbortSignal.timeout(15_000),
  });
  return response.json();
}

/** The shop: what there is, and a button to buy it. */
export function Page() {
  const [email, setEmail] = useState('');
  const order = useMutation({ mutationFn: placeOrder });
  const products = useQuery({
    queryKey: ['products'],
    queryFn: async ({ signal }): Promise<Product[]> => {
      const response = await fetch('/api/products', { signal: AbortSignal.timeout(5_000) });
      if (!response.ok) throw new Error(`the shop answered ${response.status}`);
      return response.json();
    },
  });

  if (products.isPending) return <p>One moment…</p>;
  if (products.isError) return <p>The shop is closed: {products.error.message}</p>;
  return (
    <main>
      <h1>Tea and what it takes</h1>
      <label>
        Your address <input type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
      </label>
      <ul>
        {products.data.map(({ id, name, cents }) => (
          <li key={id}>
            {name}, {price(cents)}{' '}
            <button disabled={order.isPending} onClick={() => order.mutate({ product: id, quantity: 1, email })}>
              Buy
            </button>
          </li>
        ))}
      </ul>
      {order.isSuccess && <p>Thank you. Your order has the number {order.data.id}.</p>}
      {order.isError && <p>That did not work: {order.error.message}</p>}
    </main>
  );
}

/** What the walkthrough opens: small enough to read at once, with mistakes that a quick fix mends. */
export const exampleText = `// A small part of a shop.
// Each marked line is true on one machine and false between two.
import axios from 'axios';

const stock = axios.create({ baseURL: 'https://stock.shop.example' });

/** How many are left: waits for as long as the other side likes. */
export async function left(product: string): Promise<number> {
  const { data } = await stock.get(\`/products/\${encodeURIComponent(product)}\`);
  return data.left;
}

/** What a product costs: takes an error page for a price. */
export async function price(product: string): Promise<number> {
  const answer = await fetch(\`https://prices.shop.example/\${encodeURIComponent(product)}\`, {
    signal: AbortSignal.timeout(2_000),
  });
  const { price } = await answer.json();
  return price;
}

/** Tells the warehouse: in clear text, for everybody on the way to read and to change. */
export async function order(product: string, address: string): Promise<void> {
  const answer = await fetch('http://warehouse.shop.example/orders', {
    method: 'POST',
    body: JSON.stringify({ product, address }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(\`The order came back with \${answer.status}.\`);
}
`;

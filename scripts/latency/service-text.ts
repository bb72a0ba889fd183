const head = `import axios from 'axios';

const base = process.env.SHOP_URL ?? 'https://shop.example';
const headers = { accept: 'application/json' };

`;

/** What a service is made of, in turn: half of the blocks call other machines, with and without a limit. */
const blocks: readonly ((n: number) => string)[] = [
  (n) => `export interface Order${n} {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly price?: number;
  readonly tags: readonly string[];
}

export function isOrder${n}(value: unknown): value is Order${n} {
  if (typeof value !== 'object' || value === null) return false;
  const { id, product, quantity } = value as Partial<Order${n}>;
  return typeof id === 'string' && typeof product === 'string' && typeof quantity === 'number' && quantity > 0;
}
`,
  (n) => `/** Loads one order of the shop. */
export async function load${n}(id: string): Promise<Record<string, unknown>> {
  const answer = await fetch(\`\${base}/orders-${n}/\${encodeURIComponent(id)}\`, { headers, signal: AbortSignal.timeout(2_500) });
  if (!answer.ok) throw new Error(\`Order \${id} came back as \${answer.status}.\`);
  const order = (await answer.json()) as Record<string, unknown>;
  return { ...order, loadedAt: Date.now() };
}
`,
  (n) => `export function totals${n}(orders: readonly { product: string; quantity: number; price?: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { product, quantity, price = 0 } of orders) {
    const sum = sums.get(product) ?? 0;
    sums.set(product, sum + quantity * price);
  }
  return new Map([...sums].filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a));
}
`,
  (n) => `export async function announce${n}(order: { id: string; product: string }): Promise<boolean> {
  const body = JSON.stringify({ kind: 'announce-${n}', ...order });
  const answer = await fetch(\`\${base}/announcements-${n}\`, { method: 'POST', headers, body });
  if (answer.status === 409) return false;
  if (!answer.ok) throw new Error(\`The announcement of \${order.id} was refused.\`);
  return true;
}
`,
  (n) => `export class Shelf${n} {
  readonly #items = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(readonly lifetime = 60_000) {}

  put(key: string, value: string, now = Date.now()): void {
    this.#items.set(key, { value, until: now + this.lifetime });
    if (this.#items.size > 1_000) this.sweep(now);
  }

  take(key: string, now = Date.now()): string | undefined {
    const item = this.#items.get(key);
    return item !== undefined && item.until > now ? item.value : undefined;
  }

  sweep(now: number): void {
    for (const [key, { until }] of this.#items) {
      if (until <= now) this.#items.delete(key);
    }
  }
}
`,
  (n) => `export async function prices${n}(products: readonly string[]): Promise<Record<string, number>> {
  const { data } = await axios.get<Record<string, number>>(\`\${base}/prices-${n}\`, { params: { products: products.join(',') }, timeout: 3_000 });
  const known = Object.entries(data).filter(([product, price]) => products.includes(product) && price >= 0);
  return Object.fromEntries(known);
}
`,
  (n) => `export function label${n}(state: 'open' | 'paid' | 'sent' | 'lost', days: number): string {
  switch (state) {
    case 'open':
      return days > 14 ? \`overdue for \${days - 14} days\` : 'waiting for payment';
    case 'paid':
      return 'being packed';
    case 'sent':
      return days === 1 ? 'arrives tomorrow' : \`arrives in \${days} days\`;
    default:
      return \`lost (${n})\`;
  }
}
`,
  (n) => `export async function book${n}(id: string, amount: number): Promise<string> {
  try {
    const { data } = await axios.post<{ receipt: string }>(\`\${base}/bookings-${n}\`, { id, amount });
    return data.receipt;
  } catch (error) {
    throw new Error(\`Booking \${id} failed.\`, { cause: error });
  }
}
`,
];

/** A service of exactly so many lines, the same each time. */
export function serviceText(lines: number): string {
  let text = head;
  for (let n = 0; ; n += 1) {
    const longer = `${text}${blocks[n % blocks.length]!(n)}\n`;
    if (countLines(longer) > lines) break;
    text = longer;
  }
  for (let n = 0, missing = lines - countLines(text); n < missing; n += 1) text += `export const path${n} = '/reports/${n}';\n`;
  return text;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

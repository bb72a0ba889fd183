const products = [
  { id: 1, name: 'Teapot', cents: 1990 },
  { id: 2, name: 'Two cups', cents: 1250 },
  { id: 3, name: 'Assam, 250 g', cents: 890 },
];

/** The shop's tables in memory, and what its statements do to them: a look-up by their beginnings, not a database. */
export function createTables() {
  const orders = [];
  const withStatus = (status) => orders.filter((order) => order.status === status);
  const statements = {
    'SELECT id, name, cents FROM products': () => products,
    'INSERT INTO orders': ([product, quantity, email]) => {
      const found = products.find(({ id }) => id === Number(product));
      if (!found) return [];
      const order = { id: orders.length + 1, product: found.id, quantity: Number(quantity), email, cents: found.cents * Number(quantity), status: 'new' };
      orders.push(order);
      return [order];
    },
    'UPDATE orders SET status = $2 WHERE id = $1': ([id, status]) =>
      orders.filter((order) => order.id === Number(id)).map((order) => Object.assign(order, { status })),
    'SELECT id, product, quantity, email, cents, status FROM orders WHERE id = $1': ([id]) =>
      orders.filter((order) => order.id === Number(id)),
    "SELECT id, product, quantity, email, cents, status FROM orders WHERE status = 'paid'": () => withStatus('paid'),
    'SELECT status, count(*)::int AS orders FROM orders': () =>
      [...new Set(orders.map(({ status }) => status))].map((status) => ({ status, orders: withStatus(status).length })),
  };
  return (sql, parameters) => {
    const flat = sql.replace(/\s+/g, ' ').trim();
    const known = Object.keys(statements).find((beginning) => flat.startsWith(beginning));
    if (!known) throw new Error(`the stand-in does not know this statement: ${flat}`);
    return statements[known](parameters);
  };
}

/** Where this process listens. */
export const listen = {
  host: process.env.HOST ?? '0.0.0.0',
  port: Number(process.env.PORT ?? 8080),
};

/** The shop's database. */
export const database = {
  host: 'db.shop.example',
  port: 5432,
  database: 'shop',
  user: 'shop',
  password: process.env.DATABASE_PASSWORD,
  connectionTimeoutMillis: 3_000,
  query_timeout: 5_000,
  statement_timeout: 5_000,
};

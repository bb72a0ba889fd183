import type { Library } from '../library.js';
import { drizzle } from './drizzle-orm.js';
import { ioredis } from './ioredis.js';
import { knex } from './knex.js';
import { mariadb } from './mariadb.js';
import { memcached } from './memcached.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { mssql } from './mssql.js';
import { mysql } from './mysql.js';
import { mysql2, mysql2Promise } from './mysql2.js';
import { pg } from './pg.js';
import { postgres } from './postgres.js';
import { prisma, prismaPg } from './prisma.js';
import { redis } from './redis.js';
import { sequelize } from './sequelize.js';
import { tedious } from './tedious.js';
import { typeorm } from './typeorm.js';
import { upstashRedis } from './upstash-redis.js';
import { vercelPostgres } from './vercel-postgres.js';

/** Databases, caches and what maps objects onto them. */
export const stores: readonly Library[] = [
  pg,
  postgres,
  vercelPostgres,
  mysql2,
  mysql2Promise,
  mysql,
  mariadb,
  tedious,
  mssql,
  mongodb,
  ioredis,
  redis,
  upstashRedis,
  memcached,
  knex,
  sequelize,
  typeorm,
  drizzle,
  prisma,
  prismaPg,
  mongoose,
];

/** Stores that mostly keep copies of what stands elsewhere: what is lost there is fetched again. */
export const caches: readonly Library[] = [ioredis, redis, upstashRedis, memcached];

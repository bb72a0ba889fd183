/** Users and passwords that servers come with, or that everybody tries first: `user:password`. */
export const defaultCredentials: ReadonlySet<string> = new Set([
  'guest:guest', 'admin:admin', 'admin:password', 'admin:changeme', 'root:root', 'root:password', 'root:example', 'root:toor', 'user:user', 'user:password', 'user:bitnami',
  'test:test', 'postgres:postgres', 'postgres:password', 'mysql:mysql', 'mongo:mongo', 'elastic:changeme', 'elastic:elastic', 'neo4j:neo4j', 'rabbitmq:rabbitmq',
  'minioadmin:minioadmin', 'sa:sa', 'default:default', 'cassandra:cassandra', 'admin:admin123', 'admin:secret',
]);

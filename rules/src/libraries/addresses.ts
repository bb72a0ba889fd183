/** Options that hold the address of another machine, whatever library takes them. */
export const addressOptions: ReadonlySet<string> = new Set([
  'url', 'uri', 'endpoint', 'baseURL', 'baseUrl', 'prefixUrl', 'serverUrl', 'address', 'connectionString', 'connection', 'node', 'nodes', 'brokers', 'servers',
  'target', 'host', 'hostname', 'server', 'kafkaHost', 'contactPoints', 'brokerUrl', 'brokerURL', 'apiEndpoint', 'datasourceUrl', 'urls',
]);

/** Options that hold further options, among which an address may stand. */
export const nestedOptions: ReadonlySet<string> = new Set(['connection', 'options', 'socket', 'redis', 'database', 'client', 'replication', 'master', 'rootNodes', 'sentinels', 'defaults', 'db', 'cluster']);

/** Hosts with a fixed name that means the same wherever the program runs: the machine's own neighbour, a cloud's or a cluster's own service. */
export const standingHosts: readonly RegExp[] = [
  /(?:^|\.)docker\.internal$/,
  /^host\.(?:minikube|lima|containers|rancher-desktop)\.internal$/,
  /^metadata\.google\.internal$/,
  /^kubernetes(?:\.default)?(?:\.svc(?:\.cluster\.local)?)?$/,
];

/**
 * Addresses that belong to no machine of ours: link-local (the metadata of clouds), carriers' and documentation's ranges
 * (RFC 5737), multicast and broadcast, and the resolvers that everybody knows.
 */
export const standingAddresses = /^(?:169\.254\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|198\.1[89]\.|2(?:2[4-9]|3\d|4\d|5[0-5])\.|1\.[10]\.[10]\.1$|8\.8\.(?:8\.8|4\.4)$|9\.9\.9\.9$|1\.2\.3\.4$)/;

/** Names that stand where a host has to and are none: bases for relative URLs, sockets of the file system, placeholders. */
export const placeholderHosts = /^(?:localhost|example|dummy|fake|placeholder|unix|undefined|null|host|hostname|server|domain|foo|bar|base|internal|local|relative|noop|mock|test|invalid|ignored?|unused|any|self|x+|a+|n|http|https)$/;

/** Modules that take addresses and ask nobody: they read, write and compare texts. */
export const textualModules = /^(?:node:.*|url|dns|dns\/promises|util|path|assert|querystring|zod|joi|yup|valibot|convict|envalid|swagger-jsdoc)$/;

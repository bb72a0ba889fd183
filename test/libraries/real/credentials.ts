/**
 * Asks the types of the real packages which options prove who a client is: those that the facts name have to be there,
 * and those that are called so have to be in the facts.
 */
import { join } from 'node:path';
import ts from 'typescript';
import type { Library } from '../../../rules/src/libraries/library.js';
import { amqplib } from '../../../rules/src/libraries/brokers/amqplib.js';
import { bullmq } from '../../../rules/src/libraries/brokers/bullmq.js';
import { kafkajs } from '../../../rules/src/libraries/brokers/kafkajs.js';
import { mqtt } from '../../../rules/src/libraries/brokers/mqtt.js';
import { nats } from '../../../rules/src/libraries/brokers/nats.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { mongodb } from '../../../rules/src/libraries/stores/mongodb.js';
import { mysql2 } from '../../../rules/src/libraries/stores/mysql2.js';
import { redis } from '../../../rules/src/libraries/stores/redis.js';
import { clientCertificates } from '../../../rules/src/libraries/tls-options.js';
import type { Row } from './report.js';

/** Options of a client, by their type. */
interface Carrier {
  readonly name: string;
  readonly library: Library;
  /** What the library exports and whose options they are. */
  readonly path: string;
  readonly package: string;
  /** The names that the type is made of, and the type. */
  readonly imported: string;
  readonly type: string;
  /** Options of the facts that the types leave out, and where they are read. */
  readonly untyped?: Readonly<Record<string, string>>;
}

/** Options that are called like credentials and prove nothing, or nothing alone, by what they are. */
const provingNothing: Readonly<Record<string, string>> = {
  checkKeys: 'names of members in documents',
  userProperties: 'what is said beside a connection',
  authSource: 'the database in which the user stands',
  authenticationData: 'comes with its method',
  authenticationTimeout: 'a time',
  reauthenticationThreshold: 'a time',
  ignoreAuthErrorAbort: 'what happens after a refusal',
  insecureAuth: 'which methods are allowed',
  enableCleartextPlugin: 'which methods are allowed',
  requestCert: 'what a server asks of its clients',
  tlsAllowInvalidCertificates: 'what is asked of the server',
  rejectUnauthorized: 'what is asked of the server',
  passphrase: 'opens the key beside it',
  tlsCertificateKeyFilePassword: 'opens the file beside it',
  clientCertEngine: 'OpenSSL’s engines, which it has given up',
  privateKeyEngine: 'OpenSSL’s engines, which it has given up',
  privateKeyIdentifier: 'OpenSSL’s engines, which it has given up',
  proxyUsername: 'for a proxy in between',
  proxyPassword: 'for a proxy in between',
  keyPath: 'typed, and read by nobody (mqtt 5.16.0, build/lib)',
  certPath: 'typed, and read by nobody (mqtt 5.16.0, build/lib)',
  ticketKeys: 'what a server keeps of its sessions',
};

const calledSo = /user|pass|auth|cred|token|cert|^key$|key(?:file|path|s|engine|identifier)$|pfx|sasl|secret|nkey|jwt|nonce|securecontext|pskcallback/i;

/** Options that are read at one place of a package. */
const at = (where: string, names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, where]));

const carriers: readonly Carrier[] = [
  { name: 'ioredis', library: ioredis, path: 'Redis', package: 'ioredis', imported: 'RedisOptions', type: 'RedisOptions' },
  { name: 'ioredis, a cluster', library: ioredis, path: 'Cluster', package: 'ioredis', imported: 'ClusterOptions', type: 'ClusterOptions' },
  {
    name: 'redis',
    library: redis,
    path: 'createClient',
    package: 'redis',
    imported: 'RedisClientOptions',
    type: 'RedisClientOptions',
    untyped: at('redis 3.1.2, index.js', ['user', 'auth_user', 'auth_pass', ...clientCertificates('tls.')]),
  },
  { name: 'redis, a cluster', library: redis, path: 'createCluster', package: 'redis', imported: 'RedisClusterOptions', type: 'RedisClusterOptions' },
  {
    name: 'mongodb',
    library: mongodb,
    path: 'MongoClient',
    package: 'mongodb',
    imported: 'MongoClientOptions',
    type: 'MongoClientOptions',
    untyped: at('mongodb 5.9.2, lib/connection_string.js', ['tlsCertificateFile', 'sslCert', 'sslKey']),
  },
  { name: 'mysql2', library: mysql2, path: 'createPool', package: 'mysql2', imported: 'PoolOptions', type: 'PoolOptions' },
  {
    name: 'mqtt',
    library: mqtt,
    path: 'connect',
    package: 'mqtt',
    imported: 'IClientOptions',
    type: 'IClientOptions',
    untyped: at('mqtt 5.16.0, build/lib/connect/tls.js, which hands all of them to tls.connect', ['pfx', 'secureContext', 'pskCallback']),
  },
  {
    name: 'nats',
    library: nats,
    path: 'connect',
    package: 'nats',
    imported: 'ConnectionOptions',
    type: 'ConnectionOptions',
    untyped: {
      ...at('nats 1.4.12, lib/nats.js', ['tokenHandler', 'nkey', 'nkeys', 'nonceSigner', 'userCreds', 'usercreds', 'credentials', 'userJWT', 'userjwt', 'jwt', 'JWT']),
      ...at('nats 2.29.3, lib/src/node_transport.js, which hands them to tls.connect', ['tls.pfx', 'tls.secureContext', 'tls.pskCallback']),
    },
  },
  { name: 'kafkajs', library: kafkajs, path: 'Kafka', package: 'kafkajs', imported: 'KafkaConfig', type: 'KafkaConfig' },
  { name: 'bullmq, which hands them to ioredis', library: bullmq, path: 'Queue', package: 'ioredis', imported: 'RedisOptions', type: '{ connection: RedisOptions }' },
  {
    name: 'amqplib',
    library: amqplib,
    path: 'connect',
    package: 'amqplib',
    imported: 'Options',
    type: 'Options.Connect',
    untyped: at('amqplib 2.3.1, lib/connect.js: options of the socket, handed to tls.connect', clientCertificates()),
  },
];

/** The rows of the report about credentials: of all packages in a folder, or of some of them by name. */
export function checkCredentials(folder: string, names: readonly string[] = carriers.map(({ name }) => name)): Row[] {
  const asked = carriers.filter(({ name }) => names.includes(name));
  const optionsOf = typesIn(folder, asked);
  return asked.flatMap((carrier) => rowsOf(carrier, (path) => optionsOf(carrier, path)));
}

function rowsOf({ name, library, path, untyped = {} }: Carrier, optionsAt: (path: string) => readonly string[]): Row[] {
  const fact = library.exports[path];
  const known = (fact?.kind === 'client' ? fact.request?.credentials : undefined) ?? library.request?.credentials ?? [];
  const typed = known.filter((option) => !Object.hasOwn(untyped, option));
  const missing = typed.filter((option) => !optionsAt(parentOf(option)).includes(option.slice(option.lastIndexOf('.') + 1)));
  const row = (state: Row['state'], about: string, why = ''): Row => ({ library: name, fact: about, state, why });
  return [
    row('held', `${typed.length - missing.length} options that prove who asks are in its types`),
    ...missing.map((option) => row('broken', `${option} proves who asks`, 'its types know no such option')),
    ...unknownIn(typed, optionsAt).filter((option) => !known.includes(option)).map((option) => row('broken', `${option} proves nothing`, 'it is called as if it did')),
  ];
}

/** Options that are called like credentials, beside those that the facts name and in the same objects. */
function unknownIn(known: readonly string[], optionsAt: (path: string) => readonly string[]): string[] {
  return [...new Set(known.map(parentOf))].flatMap((object) =>
    optionsAt(object)
      .filter((name) => calledSo.test(name) && !Object.hasOwn(provingNothing, name))
      .map((name) => (object === '' ? name : `${object}.${name}`)),
  );
}

function parentOf(option: string): string {
  return option.slice(0, Math.max(0, option.lastIndexOf('.')));
}

/** The names of options at a dotted path of a carrier's type; where it is one of several types, those of all of them. */
function typesIn(folder: string, asked: readonly Carrier[]): (carrier: Carrier, path: string) => readonly string[] {
  const texts = new Map(asked.map(({ imported, package: packageName, type }, index) => [fileOf(folder, index), `import type { ${imported} } from '${packageName}';\nexport type Given = ${type};\n`]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
    rootNames: [...texts.keys()],
    options: { ...options, typeRoots: [join(folder, 'node_modules/@types')] },
    host: {
      ...host,
      getSourceFile: (name, ...rest) => {
        const text = texts.get(name);
        return text === undefined ? host.getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0]);
      },
    },
  });
  const checker = program.getTypeChecker();
  const propertiesOf = (type: ts.Type): readonly ts.Symbol[] => (type.isUnion() ? type.types.flatMap(propertiesOf) : type.flags & ts.TypeFlags.Object || type.isIntersection() ? checker.getPropertiesOfType(type) : []);
  return (carrier, path) => {
    const source = program.getSourceFile(fileOf(folder, asked.indexOf(carrier)))!;
    const given = checker.getTypeAtLocation(source.statements.find(ts.isTypeAliasDeclaration)!.name);
    const step = (types: readonly ts.Type[], name: string) => types.flatMap(propertiesOf).filter((property) => property.name === name).map((property) => checker.getTypeOfSymbolAtLocation(property, source));
    return path.split('.').filter(Boolean).reduce<readonly ts.Type[]>(step, [given]).flatMap(propertiesOf).map(({ name }) => name);
  };
}

function fileOf(folder: string, index: number): string {
  return join(folder, `credentials-${index}.ts`).replaceAll('\\', '/');
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

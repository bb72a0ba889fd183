import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact, type Evidence, type Profile } from '../library.js';
import { commands, operations } from './aws-operations.js';

export const silence = { whenSilent: 'waits for ever', forEver: true, onlyWrong: true } as const;

/** A call's own limit. `requestTimeout` does as little there as on the client, unless the client says that it throws. */
const ofCall: DeadlineFact = {
  ...silence,
  options: [{ path: 'abortSignal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true }, { path: 'requestTimeout', opaque: true }],
};

/** `send(command, options?, callback?)`, and `getObject(input, options?, callback?)` of the clients with a method for each command. */
const send: CallFact = { kind: 'call', signature: [['other'], ['options', 'callback'], ['callback']], gives: 'body', command: 0, request: { deadline: ofCall } };

const doing = (method: keyof typeof operations): CallFact => ({ ...send, operation: operations[method] });

/** The same for a message that others are to work on. */
const hand: CallFact = { ...send, sends: 'promised' };
const handing = (method: keyof typeof operations): CallFact => ({ ...doing(method), sends: 'promised' });

/** One client connects for itself and keeps its connections. */
export const client: ClientFact = { kind: 'client', new: true, signature: [['options']], calls: { send }, cost: 'connects', noun: 'connection pool' };

/** Clients over HTTP/1.1 have one handler, which can be given limits as a part of the client's options. */
const overHttp: ClientFact = {
  ...client,
  limits: [
    { path: 'requestHandler.connectionTimeout', bounds: 'connecting', off: [0], write: '3_000', minor: true },
    { path: 'requestHandler.socketTimeout', bounds: 'an answer that stops coming', off: [0], write: '10_000', instead: ['requestHandler.requestTimeout'] },
  ],
  reckoning: /^(?:getSignedUrl|createPresignedPost)$/,
};

/** Takes a client whose options hold, so it has none of its own. */
const documents: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other']],
  calls: { send, get: doing('getItem'), put: doing('putItem'), update: doing('updateItem'), delete: doing('deleteItem'), query: doing('query'), scan: doing('scan'), batchGet: send, batchWrite: send, transactWrite: send },
  cost: 'none',
  noun: 'client',
};

const withMethods = (calls: ClientFact['calls']): ClientFact => ({ ...overHttp, calls: { send, ...calls } });

const ofHandler: DeadlineFact = {
  ...silence,
  options: [
    { path: 'requestHandler.socketTimeout', write: '{limit}', off: [0] },
    { path: 'requestHandler.requestTimeout', off: [0], needsOption: { path: 'requestHandler.throwOnRequestTimeout', value: true } },
  ],
};

export const evidence: Evidence = {
  version: 'client-s3 3.1169.0, node-http-handler 4.14.2',
  others: 'node-http-handler 4.0 to 4.4',
  by: 'experiment',
  what: 'a silent server was still pending after 640 s, with requestTimeout alone too: since handler 4.4 it only prints a warning; socketTimeout ended silence and a stalled body, abortSignal everything',
};

export const profile: Profile = {
  deadline: 'none: waits for ever; connecting as long as the system tries (about 2 minutes), three times',
  retries: '2 (DynamoDB 3), growing, with jitter; every command',
  body: 'no limit',
  tls: 'certificates are checked; clear text with an `http://` endpoint',
  error: 'does not apply',
  fixes: [
    '`requestHandler: { connectionTimeout: 3_000, socketTimeout: 10_000, requestTimeout: 10_000, throwOnRequestTimeout: true }`',
    '`client.send(command, { abortSignal: AbortSignal.timeout(10_000) })`',
  ],
  notFixes: ['`requestHandler: { requestTimeout: 10_000 }` alone: it only prints a warning', '`requestHandler: { connectionTimeout: 3_000 }` alone'],
};

/** The most used ones; the others are made alike. */
export const awsSdk = defineLibrary({
  name: '@aws-sdk/client-*',
  modules: [
    // First the one that projects have most often: its version stands for the others'.
    '@aws-sdk/client-s3', '@aws-sdk/client-api-gateway', '@aws-sdk/client-apigatewaymanagementapi', '@aws-sdk/client-athena', '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-cloudfront', '@aws-sdk/client-cloudwatch', '@aws-sdk/client-cloudwatch-logs', '@aws-sdk/client-cognito-identity',
    '@aws-sdk/client-cognito-identity-provider', '@aws-sdk/client-dynamodb', '@aws-sdk/client-ec2', '@aws-sdk/client-ecr', '@aws-sdk/client-ecs',
    '@aws-sdk/client-eks', '@aws-sdk/client-eventbridge', '@aws-sdk/client-firehose', '@aws-sdk/client-glue', '@aws-sdk/client-iam',
    '@aws-sdk/client-kms', '@aws-sdk/client-lambda', '@aws-sdk/client-opensearch', '@aws-sdk/client-rds', '@aws-sdk/client-rds-data',
    '@aws-sdk/client-rekognition', '@aws-sdk/client-route-53', '@aws-sdk/client-scheduler', '@aws-sdk/client-secrets-manager',
    '@aws-sdk/client-ses', '@aws-sdk/client-sesv2', '@aws-sdk/client-sfn', '@aws-sdk/client-sns', '@aws-sdk/client-sqs', '@aws-sdk/client-ssm',
    '@aws-sdk/client-sts', '@aws-sdk/client-textract', '@aws-sdk/client-translate', '@aws-sdk/lib-dynamodb',
  ],
  exports: {
    APIGatewayClient: overHttp, ApiGatewayManagementApiClient: overHttp, AthenaClient: overHttp, CloudFormationClient: overHttp,
    CloudFrontClient: overHttp, CloudWatchClient: overHttp, CloudWatchLogsClient: overHttp, CognitoIdentityClient: overHttp,
    CognitoIdentityProviderClient: overHttp, DynamoDBClient: overHttp, EC2Client: overHttp, ECRClient: overHttp, ECSClient: overHttp,
    EKSClient: overHttp, EventBridgeClient: overHttp, FirehoseClient: overHttp, GlueClient: overHttp, IAMClient: overHttp,
    KMSClient: overHttp, LambdaClient: overHttp, OpenSearchClient: overHttp, RDSClient: overHttp, RDSDataClient: overHttp,
    RekognitionClient: overHttp, Route53Client: overHttp, S3Client: overHttp, SchedulerClient: overHttp, SecretsManagerClient: overHttp,
    SESClient: overHttp, SESv2Client: overHttp, SFNClient: overHttp, SNSClient: overHttp, SQSClient: overHttp, SSMClient: overHttp,
    STSClient: overHttp, TextractClient: overHttp, TranslateClient: overHttp,
    'DynamoDBDocumentClient.from': documents,
    'DynamoDBDocument.from': documents,
    S3: withMethods({ getObject: doing('getObject'), putObject: doing('putObject'), deleteObject: doing('deleteObject'), headObject: doing('headObject'), copyObject: send, listObjectsV2: send }),
    DynamoDB: withMethods({ getItem: doing('getItem'), putItem: doing('putItem'), updateItem: doing('updateItem'), deleteItem: doing('deleteItem'), query: doing('query'), scan: doing('scan'), batchGetItem: send }),
    SQS: withMethods({ sendMessage: handing('sendMessage'), sendMessageBatch: hand, receiveMessage: send, deleteMessage: { ...send, acknowledges: 'ReceiptHandle' } }),
    ...commands,
    DeleteMessageCommand: { kind: 'acknowledgement', new: true, handle: 'ReceiptHandle' },
    SNS: withMethods({ publish: handing('publish'), publishBatch: hand }),
    SES: withMethods({ sendEmail: send, sendRawEmail: send }),
    Lambda: withMethods({ invoke: send }),
    SecretsManager: withMethods({ getSecretValue: send }),
    SSM: withMethods({ getParameter: send, getParameters: send, getParametersByPath: send }),
  },
  types: { DynamoDBDocumentClient: 'DynamoDBDocumentClient.from', DynamoDBDocument: 'DynamoDBDocument.from' },
  request: { deadline: ofHandler, retries: 'by-default', urlOptions: ['endpoint'], streamIn: 'Body' },
  deadlineSetElsewhere: /AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026/,
  // They may come with a handler that still throws by itself.
  versions: [
    {
      range: '<3.910.0',
      request: { deadline: { ...silence, options: [{ path: 'requestHandler.socketTimeout', off: [0] }, { path: 'requestHandler.requestTimeout', off: [0] }] } },
    },
  ],
  profile,
  evidence,
});

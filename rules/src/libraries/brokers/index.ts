import type { Library } from '../library.js';
import { amqplib, amqplibCallbacks } from './amqplib.js';
import { bull } from './bull.js';
import { bullmq } from './bullmq.js';
import { confluentKafka } from './confluent-kafka.js';
import { googlePubsub } from './google-pubsub.js';
import { kafkaNode } from './kafka-node.js';
import { kafkajs } from './kafkajs.js';
import { mqtt } from './mqtt.js';
import { nats } from './nats.js';
import { nodeNatsStreaming } from './node-nats-streaming.js';
import { nodeRdkafka } from './node-rdkafka.js';
import { nodemailer } from './nodemailer.js';
import { platformaticKafka } from './platformatic-kafka.js';

/** Message brokers, job queues and mail. */
export const brokers: readonly Library[] = [
  amqplib,
  amqplibCallbacks,
  kafkajs,
  confluentKafka,
  kafkaNode,
  nodeRdkafka,
  platformaticKafka,
  mqtt,
  nats,
  nodeNatsStreaming,
  bullmq,
  bull,
  googlePubsub,
  nodemailer,
];

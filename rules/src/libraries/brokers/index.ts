import type { Library } from '../library.js';
import { amqplib, amqplibCallbacks } from './amqplib.js';
import { bull } from './bull.js';
import { bullmq } from './bullmq.js';
import { confluentKafka } from './confluent-kafka.js';
import { googlePubsub } from './google-pubsub.js';
import { kafkajs } from './kafkajs.js';
import { mqtt } from './mqtt.js';
import { nats } from './nats.js';
import { nodemailer } from './nodemailer.js';

/** Message brokers, job queues and mail. */
export const brokers: readonly Library[] = [
  amqplib,
  amqplibCallbacks,
  kafkajs,
  confluentKafka,
  mqtt,
  nats,
  bullmq,
  bull,
  googlePubsub,
  nodemailer,
];

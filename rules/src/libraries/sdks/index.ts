import type { Library } from '../library.js';
import { anthropic } from './anthropic.js';
import { awsHandler, awsOverHttp2 } from './aws-handlers.js';
import { awsSdk } from './aws-sdk.js';
import { elasticsearch } from './elasticsearch.js';
import { googleGax } from './google-gax.js';
import { googleStorage } from './google-storage.js';
import { nestjsAxios } from './nestjs-axios.js';
import { octokit, octokitCore } from './octokit.js';
import { openai } from './openai.js';
import { sendgrid } from './sendgrid.js';
import { slack } from './slack.js';
import { stripe } from './stripe.js';
import { twilio } from './twilio.js';

/** Clients of one service each, made by those who run it. */
export const sdks: readonly Library[] = [
  openai,
  anthropic,
  stripe,
  elasticsearch,
  awsSdk,
  awsOverHttp2,
  awsHandler,
  googleStorage,
  googleGax,
  nestjsAxios,
  octokitCore,
  octokit,
  twilio,
  sendgrid,
  slack,
];

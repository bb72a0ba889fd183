import type { Library } from '../library.js';
import { awsLambda } from './aws-lambda.js';
import { busboy } from './busboy.js';
import { cors } from './cors.js';
import { expressFileupload } from './express-fileupload.js';
import { expressRateLimit } from './express-rate-limit.js';
import { expressSession, fastifySession } from './express-session.js';
import { bodyParser, express } from './express.js';
import { fastify } from './fastify.js';
import { formidable } from './formidable.js';
import { hono, honoBodyLimit, honoNodeServer } from './hono.js';
import { jose, jsonwebtoken, jwtDecode } from './json-web-tokens.js';
import { koaBodyparser } from './koa-bodyparser.js';
import { koa, koaRouter } from './koa.js';
import { multer } from './multer.js';
import { nestjs, nestjsTerminus } from './nestjs.js';
import { nextServer } from './next.js';

/** Servers, routers, what reads the bodies that arrive, and what stands between the two. */
export const servers: readonly Library[] = [
  express,
  bodyParser,
  multer,
  fastify,
  koa,
  koaRouter,
  koaBodyparser,
  hono,
  honoBodyLimit,
  honoNodeServer,
  nestjs,
  nestjsTerminus,
  nextServer,
  awsLambda,
  busboy,
  formidable,
  expressFileupload,
  cors,
  jsonwebtoken,
  jose,
  jwtDecode,
  expressSession,
  fastifySession,
  expressRateLimit,
];

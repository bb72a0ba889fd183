import type { Library } from '../library.js';
import { bodyParser, express } from './express.js';
import { multer } from './multer.js';

/** Servers, routers, and what reads the bodies that arrive. */
export const servers: readonly Library[] = [express, bodyParser, multer];

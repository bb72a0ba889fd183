import assert from 'node:assert/strict';
import { modelOf } from '../support/asked.js';

/** The paths that a file answers reads of, in the order in which they are found. */
const pathsIn = (code: string, path?: string) => modelOf(code, path === undefined ? {} : { path }).routes.map((route) => route.path);

const answers = (code: string, ...paths: string[]) => assert.deepEqual(pathsIn(code), paths);

const express = "import express from 'express'; const app = express(); ";
const nest = "import { Controller, Get, Head, Post } from '@nestjs/common'; ";

describe('functions that answer reads of a path', () => {
  describe('by calls', () => {
    it('a method of an application', () => answers(`${express} app.get('/x', () => {});`, '/x'));
    it('not a method that writes', () => answers(`${express} app.post('/x', () => {});`));
    it('middleware below a path', () => answers(`${express} app.use('/x', () => {});`, '/x'));
    it('middleware for all paths', () => answers(`${express} app.use(() => {});`));
    it('a path with a name', () => answers(`${express} const path = '/x'; app.get(path, () => {});`, '/x'));
    it('a path that is not constant', () => answers(`${express} app.get(path, () => {});`));
    it('a list of paths', () => answers(`${express} app.get(['/x', '/y'], () => {});`, '/x', '/y'));
    it('a setting that is read', () => answers(`${express} app.get('port');`));
    it('a route with its methods', () => answers(`${express} app.route('/x').get(() => {});`, '/x'));
    it('a function from elsewhere', () => answers(`${express} import { show } from './show.js'; app.get('/x', show);`));
    it('a function in a wrapper', () => answers(`${express} app.get('/x', wrap(async () => {}));`, '/x'));
    it('an application that is handed in', () => answers("export default (app) => { app.get('/x', () => {}); };", '/x'));
    it('something handed in that takes no function', () => answers("export default (cache) => cache.get('/x');"));
    it('a client', () => answers("import http from 'node:http'; http.get('/x', () => {});"));
    it('a map', () => answers("const map = new Map(); map.get('/x', () => {});"));
  });

  describe('by objects', () => {
    it('a method and a path', () => answers("server.route({ method: 'GET', path: '/x', handler: () => {} });", '/x'));
    it('several methods', () => answers("server.route({ method: ['GET', 'POST'], url: '/x', handler() {} });", '/x'));
    it('a method that writes', () => answers("server.route({ method: 'POST', url: '/x', handler() {} });"));
    it('no method', () => answers("server.route({ url: '/x', handler() {} });"));
  });

  describe('by decorators', () => {
    it('a class and its methods', () => answers(`${nest} @Controller('a') class A { @Get('b') b() {} @Head() c() {} @Post('d') d() {} }`, '/a/b', '/a'));
    it('a class without a path', () => answers(`${nest} @Controller() class A { @Get() a() {} }`, '/'));
    it('a path among options', () => answers(`${nest} @Controller({ path: 'a' }) class A { @Get(['b', 'c']) b() {} }`, '/a/b', '/a/c'));
    it('decorators of somebody else', () => answers("import { Controller, Get } from './decorators.js'; @Controller('a') class A { @Get('b') b() {} }"));
  });

  describe('by where the file lies', () => {
    const handler = 'export async function GET() {} export async function POST() {}';
    const page = 'export default function handler() {}';

    it('a route of the app folder', () => assert.deepEqual(pathsIn(handler, '/project/src/app/api/x/route.ts'), ['/api/x']));
    it('a folder that only groups', () => assert.deepEqual(pathsIn(handler, '/project/app/(shop)/x/route.js'), ['/x']));
    it('a page that answers requests', () => assert.deepEqual(pathsIn(page, '/project/pages/api/x/index.ts'), ['/api/x']));
    it('a page for people', () => assert.deepEqual(pathsIn(page, '/project/pages/x.tsx'), []));
    it('any other file', () => assert.deepEqual(pathsIn(handler, '/project/src/app/x/routes.ts'), []));
  });
});

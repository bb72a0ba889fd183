import assert from 'node:assert/strict';
import { originIn } from '../support/asked.js';

const is = (code: string, origin: string) => assert.equal(originIn(code), origin);

describe('what fields of a class hold', () => {
  it('an initial value', () => is('class A { http = create(); run() { ask(this.http); } }', 'result of create()'));
  it('a member of it', () => is('class A { http = create(); run() { ask(this.http.get); } }', 'result of create() → get'));
  it('a private name', () => is('class A { #http = create(); run() { ask(this.#http); } }', 'result of create()'));
  it('a private name is another than the public one', () => is('class A { #http = create(); run() { ask(this.http); } }', 'unknown'));
  it('a static field', () => is('class A { static http = create(); static run() { ask(this.http); } }', 'result of create()'));
  it('an accessor', () => is('class A { accessor http = create(); run() { ask(this.http); } }', 'result of create()'));
  it('a key in quotes', () => is('class A { "http" = create(); run() { ask(this["http"]); } }', 'result of create()'));
  it('a value from the constructor', () => is('class A { constructor() { this.http = create(); } run() { ask(this.http); } }', 'result of create()'));
  it('a parameter from the constructor', () => is('class A { constructor(http) { this.http = http; } run() { ask(this.http); } }', 'parameter 0'));
  it('a private name from the constructor', () => is('class A { #http; constructor() { this.#http = create(); } run() { ask(this.#http); } }', 'result of create()'));
  it('a value from a static block', () => is('class A { static http; static { this.http = create(); } static run() { ask(this.http); } }', 'result of create()'));
  it('a value made when it is first needed', () => is('class A { pool; run() { this.pool ??= new Pool(); ask(this.pool); } }', 'result of new Pool()'));
  it('read in an arrow function', () => is('class A { http = create(); run() { return () => ask(this.http); } }', 'result of create()'));
  it('read in a field with an arrow function', () => is('class A { http = create(); run = () => ask(this.http); }', 'result of create()'));
  it('a class expression', () => is('const A = class { http = create(); run() { ask(this.http); } };', 'result of create()'));
  it('given twice', () => is('class A { http = create(); reset() { this.http = other(); } run() { ask(this.http); } }', 'unknown'));
  it('counted', () => is('class A { tries = 0; run() { this.tries++; ask(this.tries); } }', 'unknown'));
  it('only counted', () => is('class A { sum; run() { this.sum += 1; ask(this.sum); } }', 'unknown'));
  it('another `this` in a plain function', () => is('class A { http = create(); run() { return function () { ask(this.http); }; } }', 'unknown'));
  it('another `this` in a method of an object', () => is('class A { http = create(); run() { return { go() { ask(this.http); } }; } }', 'unknown'));
  it('the field of an inner class', () => is('class A { url = 1; run() { return class { url = 2; go() { ask(this.url); } }; } }', 'value 2'));
  it('the field of an outer class', () => is('class A { url = 1; run() { class B { url = 2; } ask(this.url); } }', 'value 1'));
  it('a parameter property', () => is('class A { constructor(private http = create()) {} run() { ask(this.http); } }', 'unknown'));
  it('a field of a base class', () => is('class A { http = create(); } class B extends A { run() { ask(this.http); } }', 'unknown'));
  it('`this` outside of classes', () => is('function run() { ask(this.http); }', 'unknown'));
  it('a member of an object in a field', () => is('class A { urls = { users: "x" }; run() { ask(this.urls.users); } }', 'value "x"'));
  it('such a member that is assigned later', () =>
    is('class A { urls = { users: "x" }; set(x) { this.urls.users = x; } run() { ask(this.urls.users); } }', 'unknown'));
  it('a field made of itself', () => is('class A { constructor() { this.run = this.run.bind(this); ask(this.run); } }', 'unknown'));
});

import { theExtension } from './support/editor.js';

// Not among the suites of the tests: `npm run measure` runs it and reads how long it took.
describe('activation time', () => {
  it('is how long this takes', async () => {
    await theExtension().activate();
  });
});

/** `npm run test:electron`: the suites in VS Codes for the desktop, on every system. Not part of `npm test` where a served VS Code runs. */
import { describeInElectron } from './support/describe-in-electron.js';

describeInElectron();

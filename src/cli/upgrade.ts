import { runProgram } from './program';
import { upgradeMain } from './upgradeMain';

await runProgram(upgradeMain);

import { checkMain } from './checkMain';
import { runProgram } from './program';

await runProgram(checkMain);

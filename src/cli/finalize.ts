import { finalizeMain } from './finalizeMain';
import { runProgram } from './program';

await runProgram(finalizeMain);

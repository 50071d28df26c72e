import { main } from './main';
import { runProgram } from './program';

await runProgram(main);

import { runProgram } from './program';
import { schemeMain } from './schemeProgram';

await runProgram(schemeMain);

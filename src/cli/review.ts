import { runProgram } from './program';
import { reviewMain } from './reviewMain';

await runProgram(reviewMain);

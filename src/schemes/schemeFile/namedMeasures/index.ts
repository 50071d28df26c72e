export { namesTaken } from './names';
export { spelledOut, type SpelledOut } from './spelledOut';

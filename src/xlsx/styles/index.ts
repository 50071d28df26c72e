export { Stylesheet } from './stylesheet';

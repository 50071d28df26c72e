export { type FileHost, fileHost } from './fileHost';

export { defaultLimits, readDirectory, type ZipEntry, type ZipLimits } from './directory';
export { inflate } from './inflate';
export { rewriteZip } from './write';

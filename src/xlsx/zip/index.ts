export { type Compression, portableCompression } from './compression';
export { defaultLimits, readDirectory, type ZipEntry, type ZipLimits } from './directory';
export { inflate } from './inflate';
export { rewriteZip } from './write';

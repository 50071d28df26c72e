export { startDivider } from './divider';
export { acceptDrops } from './dropFile';
export { saveFile } from './saveFile';
export { createStrip, type Strip, type StripActions, type StripState } from './strip';

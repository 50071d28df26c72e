export { startDivider } from './divider';
export { acceptDrops } from './dropFile';
export { goRound } from './goRound';
export { saveFile } from './saveFile';
export { createStrip, type Strip, type StripActions, type StripState } from './strip';

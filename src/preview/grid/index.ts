export type { GridEvents } from './events';
export { startGrid, type Grid } from './startGrid';
export type { TypedCell } from './typed';

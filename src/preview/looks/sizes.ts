/** Width of a digit of the default font at 96 pixels to the inch; 7 for 等线 and Calibri 11 and for 宋体 10. */
const digit = 7;

/** Pixels of a column `width` characters wide (ISO/IEC 29500-1 §18.3.1.13). */
export const columnPixels = (width: number): number => Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

/** Pixels of a height in points. */
export const pointPixels = (points: number): number => Math.round((points * 96) / 72);

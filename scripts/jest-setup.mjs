import { systemPieces } from './launch/system.mjs';

/** Tells the tests where the browser and LibreOffice are when Jest runs without the launcher, which speaks English in them. */
export default () => {
  Object.assign(process.env, systemPieces().env, { KAOHE_LANG: 'en' });
};

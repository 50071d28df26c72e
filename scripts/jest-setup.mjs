import { systemPieces } from './launch/system.mjs';

/** Tells the tests where the browser and LibreOffice are when Jest runs without the launcher. */
export default () => {
  Object.assign(process.env, systemPieces().env);
};

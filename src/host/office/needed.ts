/**
 * The requirement set that the add-in needs: Excel 2021 and everything current. Start-up checks it, VersionOverrides of the manifest
 * require it, and no member above it is called without asking `isSetSupported` first.
 */
export const neededApi = '1.14';

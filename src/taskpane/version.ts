import packageFile from '../../package.json';

/** The version of the add-in: that of package.json, of the manifest (with `.0` behind it) and of the change log. */
export const { version } = packageFile;

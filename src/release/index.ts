/** What is handed over to whoever runs the server. Pure: files in, files out. */
export { billOfMaterials, type Released } from './billOfMaterials';
export { releaseNamed, releases, type Release } from './changelog';
export { checksums, sha256Of, type Files } from './checksums';
export { packed } from './packed';
export { packageFiles, type Ingredients } from './packageFiles';
export { policyOf, serverSample } from './serverSample';

export * from './approval.js';
export { bundleFiles } from './bundle.js';
export * from './events.js';
export * from './evidence.js';
export { exactJson, readExactJson } from './exact-json.js';
export * from './projection.js';
export { readStoredZip, storedZip, type Files } from './stored-zip.js';
export * from './tree-ranges.js';

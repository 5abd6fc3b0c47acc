export { addApiKey, ApiKeyError, findApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
export { checkApi } from './api-routes.ts';
export { checkPage } from './page-routes.ts';
export { type CheckDoorParts, type FileRead } from './ports.ts';

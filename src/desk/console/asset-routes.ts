import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Route } from './route.ts';

const folder = fileURLToPath(new URL('assets/', import.meta.url));

/** Named one by one: no path of a request ever reaches the file system. */
const files: Readonly<Record<string, string>> = {
  'desk.css': `${folder}desk.css`,
  'sheet.css': `${folder}sheet.css`,
  'desk.js': `${folder}desk.js`,
  'told.js': `${folder}told.js`,
  'manifest.webmanifest': `${folder}manifest.webmanifest`,
  'icon.svg': `${folder}icon.svg`,
  'icon-192.png': `${folder}icon-192.png`,
  'icon-512.png': `${folder}icon-512.png`,
  'htmx.min.js': createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'),
};

export function assetRoutes(): Route[] {
  const assets = Object.entries(files).map(([name, file]) => fileRoute(`/assets/${name}`, file, {}));
  // A service worker rules what lies beside it and below, unless its answer allows more: here, `/desk` itself.
  const worker = { 'Service-Worker-Allowed': '/desk' };
  return [...assets, fileRoute('/service-worker.js', `${folder}service-worker.js`, worker)];
}

function fileRoute(path: string, file: string, headers: Readonly<Record<string, string>>): Route {
  return {
    method: 'get',
    path,
    permission: 'anyone',
    handle(_request, response) {
      // Asked again each time and answered 304: a new version is never mixed with an old page.
      response.sendFile(file, { cacheControl: false, headers: { 'Cache-Control': 'no-cache', ...headers } });
    },
  };
}

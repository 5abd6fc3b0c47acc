import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Route } from './route.ts';

const folder = fileURLToPath(new URL('assets/', import.meta.url));

/** Named one by one: no path of a request ever reaches the file system. */
const files: Readonly<Record<string, string>> = {
  'desk.css': `${folder}desk.css`,
  'sheet.css': `${folder}sheet.css`,
  'desk.js': `${folder}desk.js`,
  'icon.svg': `${folder}icon.svg`,
  'htmx.min.js': createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'),
};

export function assetRoutes(): Route[] {
  return Object.entries(files).map(([name, file]) => ({
    method: 'get',
    path: `/assets/${name}`,
    permission: 'anyone',
    handle(_request, response) {
      // Asked again each time and answered 304: a new version is never mixed with an old page.
      response.sendFile(file, { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
    },
  }));
}

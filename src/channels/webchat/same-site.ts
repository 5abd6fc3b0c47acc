interface UnsafeRequest {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Whether another site made the browser send this. `Origin` alone may be "null" for our own forms, `Sec-Fetch-Site`
 * is missing in old browsers; a request with neither does not come from a browser and carries nobody's cookie.
 */
export function isFromAnotherSite(request: UnsafeRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return true;
  if (request.origin === undefined) return false;
  if (request.origin === 'null') return request.fetchSite === undefined;
  return !URL.canParse(request.origin) || new URL(request.origin).host !== request.host?.toLowerCase();
}

import { createRequire } from 'node:module';
import type * as Phones from 'libphonenumber-js/min';
import type * as Hosts from 'tldts';

/*
 * Tables of numbers and of names of hosts take 26 MB and a tenth of a second. They are loaded with the first contact that is
 * looked at: most houses rest most of the time, and a start must be quick.
 */
const require = createRequire(import.meta.url);

let phones: typeof Phones | undefined;
let hosts: typeof Hosts | undefined;

/** A phone number in any writing; undefined for what is none. @param home where a number without country code is from */
export function parsePhone(written: string, home?: Phones.CountryCode): Phones.PhoneNumber | undefined {
  // The package's own types describe what is required here.
  phones ??= require('libphonenumber-js/min') as typeof Phones;
  return phones.parsePhoneNumberFromString(written, home);
}

/** What the public suffix list says of a host's name. */
export function parseHost(name: string): ReturnType<typeof Hosts.parse> {
  // As above.
  hosts ??= require('tldts') as typeof Hosts;
  return hosts.parse(name, { validateHostname: true });
}

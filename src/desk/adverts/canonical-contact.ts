import { parseHost, parsePhone } from '../../core/phone-and-host.ts';
import { type Contact } from '../../jobcheck/index.ts';

/**
 * What a responder typed, in the form in which the check finds contacts in adverts (`Contact.value`): else the two never meet.
 * @returns undefined where it is none of this kind; a phone needs its country's code
 */
export function canonicalContact(kind: Contact['kind'], typed: string): string | undefined {
  const written = typed.trim();
  switch (kind) {
    case 'phone': {
      const number = parsePhone(written.replace(/^00/u, '+'));
      return number?.isPossible() === true ? number.number : undefined;
    }
    case 'handle': {
      const name = written.toLowerCase().replace(/^@/u, '');
      return /^[a-z0-9_][a-z0-9_.]{2,31}$/u.test(name) ? `@${name}` : undefined;
    }
    case 'domain':
      return parseHost(written.toLowerCase()).domain ?? undefined;
    case 'email':
      return /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+$/u.test(written) ? written.toLowerCase() : undefined;
    case 'account': {
      const digits = written.replace(/[\s-]/gu, '');
      return /^\d{9,18}$/u.test(digits) ? digits : undefined;
    }
  }
}

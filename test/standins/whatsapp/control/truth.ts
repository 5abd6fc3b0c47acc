import { type WhatsAppStandin } from '../start.ts';
import { type Outcome } from '../people.ts';

export interface WrittenTruth {
  readonly id: string;
  readonly account: string;
  /** Undefined for what is not text. */
  readonly text?: string;
  /** By linked device: what the hotline's client has said of it. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

export interface ReplyTruth {
  readonly id: string;
  readonly text?: string;
  readonly devices: readonly number[];
  readonly times: number;
  readonly revoked: boolean;
}

export interface ContactTruth {
  readonly phone: string;
  readonly lid?: string;
  readonly written: readonly WrittenTruth[];
  readonly replies: readonly ReplyTruth[];
  /** Messages of ours that a device could not read at first. */
  readonly askedAgain: readonly { readonly id: string; readonly why: string }[];
}

export interface CompanionTruth {
  readonly account: string;
  readonly number: number;
  readonly connected: boolean;
  readonly logins: number;
  /** Logins while another connection was open. */
  readonly replacements: number;
  readonly waiting: number;
  readonly preKeys: number;
}

/** What really happened, for a suite to compare with. */
export interface Truth {
  readonly contacts: readonly ContactTruth[];
  readonly companions: readonly CompanionTruth[];
  readonly errors: readonly string[];
  readonly unhandled: readonly string[];
}

/** Only who is connected, and how much waits: asked for often. */
export function companionsOf({ directory }: WhatsAppStandin['exchange']): CompanionTruth[] {
  return [...directory.accounts.values()].flatMap(({ phone, companions }) =>
    [...companions.values()].map((companion) => ({
      account: phone,
      number: companion.number,
      connected: companion.connection !== undefined,
      logins: companion.logins,
      replacements: companion.replacements,
      waiting: companion.queue.size(),
      preKeys: companion.preKeys.size,
    })),
  );
}

export function truthOf({ exchange }: WhatsAppStandin): Truth {
  const { directory, errors, unhandled } = exchange;
  return {
    contacts: directory.contacts().map((person) => ({
      phone: person.phone,
      ...(person.lid === undefined ? {} : { lid: person.lid }),
      written: [...person.written.values()].map(({ id, account, text, outcomes }) => ({
        id,
        account,
        ...(text === undefined ? {} : { text }),
        outcomes: Object.fromEntries(outcomes),
      })),
      replies: person.replies.map(({ id, text, devices, times, revoked }) => ({
        id,
        ...(text === undefined ? {} : { text }),
        devices,
        times,
        revoked,
      })),
      askedAgain: person.askedAgain,
    })),
    companions: companionsOf(exchange),
    errors: errors.map(({ message }) => message),
    unhandled: unhandled.map(({ tag, attrs }) => `${tag} ${attrs['xmlns'] ?? attrs['type'] ?? ''}`),
  };
}

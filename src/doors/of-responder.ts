import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ResponderId } from '../core/brand.ts';
import { type EmailChoice, emailSchema, readEmail, removeEmail, saveEmail } from './email/address.ts';
import { type Door } from './outcome.ts';
import { type DoorParts } from './parts.ts';
import { readPushKey } from './push/push-key.ts';
import { addDevice, type AddedDevice, type Device, listDevices, removeDevice } from './push/subscriptions.ts';
import { doorsOf } from './ring.ts';

/** How one responder is told, as their page shows it. */
export interface HowTold {
  readonly devices: readonly Device[];
  readonly email: EmailChoice | undefined;
  /** Whether there is a mail server. */
  readonly mails: boolean;
  /** The newest tests, newest first. */
  readonly tests: readonly DoorTest[];
}

export interface DoorTest {
  readonly door: Door;
  readonly state: 'queued' | 'sent' | 'failed' | 'expired';
  /** A code. */
  readonly failure: string | undefined;
  readonly at: Date;
}

/** What responders do about their own doors. */
export interface DoorsOfResponder {
  read(responder: ResponderId): Promise<HowTold>;
  /** Whether a device or an address of theirs no longer works. */
  hasTrouble(responder: ResponderId): Promise<boolean>;
  /** For browsers that subscribe. Makes the key with the first. */
  publicKey(): Promise<string>;
  addDevice(responder: ResponderId, subscription: string, name: string): Promise<AddedDevice>;
  removeDevice(responder: ResponderId, id: string): Promise<boolean>;
  /** @returns the field that does not fit, if one does not */
  saveEmail(responder: ResponderId, address: string, enabled: boolean): Promise<'saved' | 'address'>;
  removeEmail(responder: ResponderId): Promise<void>;
  /** A test through each of their doors. @returns how many doors there are */
  test(responder: ResponderId): Promise<number>;
}

const testKeptMs = 2 * 60_000;
const testsShown = 12;
const testsShownMs = 3_600_000;

export function createDoorsOfResponder(parts: DoorParts, kick: () => void): DoorsOfResponder {
  const { store, clock, thisMachine } = parts;
  return {
    async read(responder) {
      return {
        devices: await listDevices(store.db, responder),
        email: await readEmail(store, responder),
        mails: parts.mailServer !== undefined,
        tests: await readTests(parts, responder),
      };
    },
    async hasTrouble(responder) {
      const [devices, email] = [await listDevices(store.db, responder), await readEmail(store, responder)];
      return devices.some(({ ended }) => ended !== undefined) || email?.problem !== undefined;
    },
    publicKey: async () => (await readPushKey(store)).publicKey,
    addDevice: (responder, subscription, name) =>
      addDevice(store, responder, { subscription, name }, { at: clock.now(), thisMachine }),
    removeDevice: async (responder, id) =>
      z.uuid().safeParse(id).success && (await removeDevice(store.db, responder, id)),
    async saveEmail(responder, text, enabled) {
      const address = emailSchema.safeParse(text.trim());
      if (!address.success) return 'address';
      await saveEmail(store, responder, { address: address.data, enabled }, clock.now());
      return 'saved';
    },
    removeEmail: (responder) => removeEmail(store.db, responder),
    async test(responder) {
      const now = clock.now();
      const doors = await doorsOf(store.db, parts, responder);
      if (doors.length === 0) return 0;
      const expiresAt = new Date(now.getTime() + testKeptMs);
      const row = { responder_id: responder, due_at: now, created_at: now, expires_at: expiresAt };
      await store.db
        .insertInto('notification')
        .values(doors.map((door) => ({ ...row, ...door, id: randomUUID() })))
        .execute();
      kick();
      return doors.length;
    },
  };
}

/** Index: notification_responder. */
async function readTests({ store, clock }: DoorParts, responder: ResponderId): Promise<DoorTest[]> {
  const rows = await store.db
    .selectFrom('notification')
    .select(['door', 'state', 'failure', 'created_at'])
    .where('responder_id', '=', responder)
    .where('page_id', 'is', null)
    .where('created_at', '>', new Date(clock.now().getTime() - testsShownMs))
    .orderBy('created_at', 'desc')
    .limit(testsShown)
    .execute();
  return rows.map(({ door, state, failure, created_at: at }) => ({ door, state, failure: failure ?? undefined, at }));
}

import { type ResponderId } from '../core/brand.ts';
import { type Tx } from '../store/index.ts';

export type AdvertEventKind =
  | 'queued'
  | 'reported'
  | 'verdict-proposed'
  | 'proposal-withdrawn'
  | 'confirmed'
  | 'dismissed'
  | 'undone'
  | 'noted'
  | 'contact-proposed'
  | 'contact-confirmed'
  | 'contact-refused'
  | 'contact-withdrawn'
  | 'contact-expired'
  | 'exported';

export interface NewAdvertEvent {
  readonly advert?: string;
  readonly knownContact?: string;
  readonly kind: AdvertEventKind;
  readonly actor: ResponderId | 'system' | 'people';
  readonly at: Date;
  /** Codes and numbers. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Sealed. */
  readonly body?: Buffer;
}

/** Appends; nothing ever changes or removes an event (the database refuses it too). Every desk hears of it with the commit. */
export async function appendAdvertEvent(tx: Tx, event: NewAdvertEvent): Promise<void> {
  await tx
    .insertInto('advert_event')
    .values({
      advert_id: event.advert ?? null,
      known_contact_id: event.knownContact ?? null,
      kind: event.kind,
      actor: event.actor,
      at: event.at,
      detail: JSON.stringify(event.detail ?? {}),
      body: event.body ?? null,
    })
    .execute();
}

/** Who took what out of the house. */
export async function recordExport(
  tx: Tx,
  { by, what, rows, at }: { readonly by: ResponderId; readonly what: string; readonly rows: number; readonly at: Date },
): Promise<void> {
  await appendAdvertEvent(tx, { kind: 'exported', actor: by, at, detail: { what, rows } });
}

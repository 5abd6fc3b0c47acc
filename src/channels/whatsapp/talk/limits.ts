import { type ChannelLimits } from '../../../core/channel.ts';

/** Baileys 7 has no buttons (its pull request 956): choices become numbered lines. */
export const whatsAppLimits: ChannelLimits = {
  // WhatsApp's FAQ names 65,536 characters for a text; its phones fold one after some 3,000 ("Read more"). Telegram's bound keeps
  // every flow's texts the same on both.
  textUnits: 4_096,
  buttons: 0,
  // WhatsApp's FAQ, "How to delete messages": for everyone within about two days of sending.
  revokesWithinMs: 48 * 3_600_000,
  pictures: true,
};

/** WhatsApp's FAQ: photos of up to 16 MB. */
export const pictureBytes = 16 * 1024 * 1024;

/** Our own numbers. */
export const talkTimes = {
  /** First and longest pause before a journal entry is tried again while the database is away. */
  journalPauseFirstMs: 100,
  journalPauseLongestMs: 3_000,
  /** What could not be read may be healed by the sender's phone, which answers a retry when it is online. */
  awaitContentMs: 90_000,
  /** After each batch: what comes meanwhile shares the next commit. The first message of all waits for nothing. */
  gatherMs: 20,
  /** How often we look for what was awaited in vain. */
  lookEveryMs: 15_000,
  /** How often old rows are dropped. */
  forgetEveryMs: 3_600_000,
  /** A hash of taken ciphertext is kept as long as WhatsApp's servers keep an undelivered message: 30 days (WhatsApp's FAQ). */
  keepTakenDays: 30,
  /** A phone asks again within minutes; two weeks cover one that was off. */
  keepSentDays: 14,
  /** A send that the server has not acknowledged by now. */
  sendMs: 30_000,
  /** A live location moves every few seconds; one place in half a minute tells the way. */
  liveLocationMs: 30_000,
  /** To the end of an upload's request; Baileys has the same (UPLOAD_TIMEOUT). */
  uploadMs: 30_000,
  /** No connection, no byte of a file for so long. */
  mediaIdleMs: 20_000,
} as const;

/** Rows taken from the journal at once: one commit of the inbox holds them. */
export const rowsPerDrain = 100;

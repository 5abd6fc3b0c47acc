import { type ChannelLimits } from '../../core/channel.ts';

/** Numbers of Meta's WhatsApp documentation (developers.facebook.com/documentation/business-messaging/whatsapp). */
export const cloudLimits = {
  /** Text messages, body: 4,096 characters. We count UTF-16 units, which is never fewer. */
  textUnits: 4_096,
  /** Interactive reply buttons, body: 1,024 characters. Lists may hold 4,096 since 2025; the smaller serves both. */
  interactiveBodyUnits: 1_024,
  /** Interactive reply buttons: at most 3, titles of at most 20 characters, each title once. */
  replyButtons: 3,
  replyButtonUnits: 20,
  /** Interactive lists: at most 10 rows over all sections; title 24, description 72; the button that opens it 20. */
  rows: 10,
  rowTitleUnits: 24,
  rowDescriptionUnits: 72,
  /** Customer service window: 24 hours from the person's last message. */
  windowMs: 24 * 3_600_000,
  /** Images that we send: JPEG or PNG, 5 MB ("Supported media types"). */
  imageBytes: 5 * 1024 * 1024,
  /** Media: nothing that a webhook announces is larger than 100 MB ("Supported media types", documents). */
  mediaBytes: 100 * 1024 * 1024,
  /** Webhooks, overview: payloads are at most 3 MB. */
  webhookBytes: 3 * 1024 * 1024,
  /**
   * Pair rate limit ("About the platform", Throughput): one message every 6 seconds to one person, bursts of up to 45 that
   * are borrowed from the time after them; on 131056 wait 4^n seconds, n growing with each refusal.
   */
  pairEveryMs: 6_000,
  pairBurst: 45,
} as const;

/** Our own numbers. */
export const cloudTimes = {
  /** Time limit of a request: after it a send counts as `unknown`. */
  requestMs: 20_000,
  /** No connection after this time: the request was certainly never sent. */
  connectMs: 8_000,
  /** How long a send whose answer was lost waits for a status that names it, before it counts as unknown. */
  statusGraceMs: 3_000,
  /** First and longest pause between two looks at a number that does not answer. */
  lookAgainFirstMs: 1_000,
  lookAgainLongestMs: 60_000,
  /** A delivery that was committed and comes again within this time is answered without another commit. */
  replayWindowMs: 3_600_000,
} as const;

/** The longest pause after repeated 131056. */
export const longestPairPauseMs = 300_000;

/**
 * Pinned: Meta gives each version at least two years and then answers as the next one. v25.0 stands in Meta's examples
 * since November 2025 ("Interactive list messages").
 */
export const graphVersion = 'v25.0';

/** Meta's public server. */
export const publicGraphRoot = 'https://graph.facebook.com';

export const whatsAppCloudChannelLimits: ChannelLimits = {
  textUnits: cloudLimits.textUnits,
  textUnitsWithChoices: cloudLimits.interactiveBodyUnits,
  buttons: cloudLimits.rows,
  labelUnits: cloudLimits.rowDescriptionUnits,
  // "Image messages".
  pictures: true,
  replyWindowMs: cloudLimits.windowMs,
};

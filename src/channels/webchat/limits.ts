import { type ChannelLimits } from '../../core/channel.ts';

/** We are the provider, so these are our own choices: as roomy as Telegram, so that one text fits everywhere. */
export const webchatLimits: ChannelLimits = { textUnits: 4_096, buttons: 12, pictures: true, neverReports: true };

/** Longest text that a person may send at once, in UTF-16 units: several pages. */
export const longestText = 16_000;
/** A JSON or form body; 16,000 units are at most 48,000 bytes of UTF-8, escapes may double that. */
export const bodyBytes = 128 * 1024;
export const uploadBytes = 10 * 1024 * 1024;
export const longestFileName = 300;

/** Mobile networks cut a silent connection after 30 s or more. A beat also re-reads the transcript. */
export const heartbeatMs = 15_000;
export const streamsPerAddress = 6;
/** A stream whose reader does not read is cut here; the browser comes back and resumes. */
export const unreadStreamBytes = 512 * 1024;

/** The browser forgets the key after a week without a visit; each visit renews it. */
export const cookieSeconds = 7 * 24 * 3_600;

/** How fast one may write. A bucket starts full with `burst` and gains `perSecond`. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

export interface WebchatPace {
  readonly perAddress: Pace;
  /** A whole compound may share one public address, so this is wide. */
  readonly perNetwork: Pace;
}

export const defaultPace: WebchatPace = {
  perAddress: { burst: 20, perSecond: 1 },
  perNetwork: { burst: 200, perSecond: 10 },
};

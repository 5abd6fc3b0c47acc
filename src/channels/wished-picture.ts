import { type DrawText, type PersonMessage, SendError, type SendFailure } from '../core/outbound.ts';

/** What was wished as a picture, brought to where a provider takes pictures from. */
export interface WishedPictures {
  /**
   * @param key of the message, the same for every try
   * @param upload rejects with SendError and nothing else
   * @returns what the upload gave; undefined: the text goes
   * @throws SendError for what passes: the message has certainly not been sent
   */
  prepare<Place>(
    message: PersonMessage,
    key: string,
    upload: (png: Buffer) => Promise<Place>,
  ): Promise<Place | undefined>;
}

export interface WishedPictureParts {
  /** Left out: every picture goes as its text. */
  readonly draw: DrawText | undefined;
  readonly mostBytes: number;
  /** A picture goes as its text; the reason is a short code. */
  readonly onText: (reason: string) => void;
}

/** A person's next words wait behind a picture: after so many uploads that failed, each tried later than the last, its text goes. */
const uploadTries = 3;
/** Each is forgotten when it is settled; more than these at once mean that nothing works. */
const rememberedFailures = 1_000;

/** Nothing is lost with a picture: where it cannot be drawn, or not be uploaded, the text goes. */
export function createWishedPictures({ draw, mostBytes, onText }: WishedPictureParts): WishedPictures {
  const failures = new Map<string, number>();

  /** Whether this was the last try. */
  function isGivenUp(key: string, failure: SendFailure): boolean {
    const count = (failures.get(key) ?? 0) + 1;
    failures.set(key, count);
    const [oldest] = failures.keys();
    if (failures.size > rememberedFailures && oldest !== undefined) failures.delete(oldest);
    return failure.kind === 'refused' || count >= uploadTries;
  }

  return {
    async prepare({ text, choices, asPicture }, key, upload) {
      if (asPicture === undefined || draw === undefined || choices.length > 0) return undefined;
      const png = await draw(text, asPicture.language).catch(() => undefined);
      if (png === undefined || png.length > mostBytes) {
        onText(png === undefined ? 'not-drawn' : 'too-large');
        return undefined;
      }
      try {
        const place = await upload(png);
        failures.delete(key);
        return place;
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        const { failure } = error;
        if (!isGivenUp(key, failure)) throw new SendError(asNotSent(failure));
        failures.delete(key);
        onText('reason' in failure ? failure.reason : failure.kind);
        return undefined;
      }
    },
  };
}

/** An upload of which no answer came may have arrived; the message has not. */
function asNotSent(failure: SendFailure): SendFailure {
  return failure.kind === 'unknown' ? { kind: 'unavailable', reason: failure.reason } : failure;
}

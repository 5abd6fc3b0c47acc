import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomFillSync } from 'node:crypto';
import { Transform } from 'node:stream';
import { type z } from 'zod';
import { SuarError } from '../core/errors.ts';
import { type Secret } from '../core/secret.ts';

/** Bytes that should open do not: a wrong key, a changed row, or a person who has been erased. */
export class SealError extends SuarError {
  override readonly name = 'SealError';

  constructor(purpose: string, options?: ErrorOptions) {
    super(
      `${purpose} could not be opened`,
      'Check SUAR_MASTER_KEY: it must be the key this database was begun with.',
      options,
    );
  }
}

const nonceBytes = 12;
/** Asking the system for 12 bytes costs as much as sealing a message: it is asked for many nonces at once. */
const noncePool = Buffer.alloc(nonceBytes * 512);
let nonceAt = noncePool.length;

/** Each nonce is handed out once and copied, since the pool is filled anew. */
function freshNonce(): Buffer {
  if (nonceAt === noncePool.length) {
    randomFillSync(noncePool);
    nonceAt = 0;
  }
  const nonce = Buffer.from(noncePool.subarray(nonceAt, nonceAt + nonceBytes));
  nonceAt += nonceBytes;
  return nonce;
}

/**
 * Seals values with AES-256-GCM. Layout: format (1 byte), nonce (12 bytes), tag (16 bytes), ciphertext.
 * `purpose` is authenticated with it, so that bytes moved to another column do not open.
 */
export class SealingKey {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  sealBytes(bytes: Buffer, purpose: string): Buffer {
    const nonce = freshNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SealError */
  openBytes(sealed: Buffer, purpose: string): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(1, 13), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
    } catch (error) {
      throw new SealError(purpose, { cause: error });
    }
  }

  /**
   * Seals a stream: nonce first, then ciphertext, then the tag. Opened whole by
   * `openFile`, because only the tag at the end says whether the bytes are what was sealed.
   */
  sealStream(purpose: string): Transform {
    const nonce = freshNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    cipher.setAAD(Buffer.from(purpose));
    let begun = false;
    const begin = (): Buffer => (begun ? Buffer.alloc(0) : ((begun = true), nonce));
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        done(null, Buffer.concat([begin(), cipher.update(chunk)]));
      },
      flush(done) {
        done(null, Buffer.concat([begin(), cipher.final(), cipher.getAuthTag()]));
      },
    });
  }

  /** @throws SealError when the file was changed, cut, or belongs to another key */
  openFile(bytes: Buffer, purpose: string): Buffer {
    const [nonce, tag, sealed] = [bytes.subarray(0, 12), bytes.subarray(-16), bytes.subarray(12, -16)];
    return this.openBytes(Buffer.concat([Buffer.of(1), nonce, tag, sealed]), purpose);
  }

  seal(value: unknown, purpose: string): Buffer {
    return this.sealBytes(Buffer.from(JSON.stringify(value)), purpose);
  }

  /** @throws SealError when the bytes do not open; a ZodError when they hold something else than expected. */
  open<Schema extends z.ZodType>(sealed: Buffer, purpose: string, schema: Schema): z.infer<Schema> {
    return schema.parse(JSON.parse(this.openBytes(sealed, purpose).toString('utf8')));
  }
}

/** The keys of the house, all derived from the master key (32 bytes). */
export interface Vault {
  /** Seals what is not about one person: staff presses, the check text. */
  readonly house: SealingKey;
  newPersonKey(): { key: SealingKey; wrapped: Buffer; version: number };
  /** @throws SealError */
  unwrapPersonKey(wrapped: Buffer): SealingKey;
  /** Looks a person up by address without keeping the address: HMAC-SHA-256 under its own key. */
  blindIndex(channel: string, account: string, address: string): Buffer;
  /** By which an agreed answer is known again without keeping it: HMAC-SHA-256 under its own key, other for each `about`. */
  answerMark(about: string, answer: string): Buffer;
  /** By which a word that we gave is known again without keeping it: HMAC-SHA-256 under its own key. */
  wordMark(word: string): Buffer;
}

const keyVersion = 1;

export function createVault(masterKey: Secret<Buffer>): Vault {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', masterKey.reveal(), '', `suar ${use}`, 32));
  const wrapping = new SealingKey(derive('person key wrapping'));
  const indexKey = derive('blind index');
  const answerKey = derive('agreed answers');
  const wordKey = derive('words of ways');
  return {
    house: new SealingKey(derive('house')),
    newPersonKey() {
      const bytes = randomBytes(32);
      return { key: new SealingKey(bytes), wrapped: wrapping.sealBytes(bytes, 'person.key'), version: keyVersion };
    },
    unwrapPersonKey: (wrapped) => new SealingKey(wrapping.openBytes(wrapped, 'person.key')),
    blindIndex: (channel, account, address) =>
      createHmac('sha256', indexKey)
        .update(JSON.stringify([channel, account, address]))
        .digest(),
    answerMark: (about, answer) =>
      createHmac('sha256', answerKey)
        .update(JSON.stringify([about, answer]))
        .digest(),
    wordMark: (word) => createHmac('sha256', wordKey).update(word).digest(),
  };
}

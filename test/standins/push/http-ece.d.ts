declare module 'http_ece' {
  import { type ECDH } from 'node:crypto';

  /** RFC 8188 with the keys of RFC 8291. @throws Error where the message was not made for these keys */
  export function decrypt(
    message: Buffer,
    parameters: { readonly version: 'aes128gcm'; readonly privateKey: ECDH; readonly authSecret: Buffer },
  ): Buffer;
}

import { Secret } from '../../src/core/secret.ts';

/** A fixed key, so that a test's rows can be read again by another process of the same test. */
export const testMasterKey = new Secret(Buffer.alloc(32, 7));

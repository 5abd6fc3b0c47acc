import { Curve, type KeyPair, proto } from '@whiskeysockets/baileys';

const { Details } = proto.CertChain.NoiseCertificate;
const daySeconds = 86_400;

/**
 * The chain that a client checks in the handshake: root → intermediate → leaf. Baileys wants `issuerSerial` 0 and our root
 * in `WA_CERT_DETAILS.PUBLIC_KEY`; it looks at no date, and the leaf is not bound to the server's key.
 */
export function makeCertificateChain(root: KeyPair, server: KeyPair, nowSeconds: number): Uint8Array {
  const intermediate = Curve.generateKeyPair();
  const notBefore = nowSeconds - daySeconds;
  const notAfter = nowSeconds + 9 * daySeconds;
  const of = (serial: number, issuerSerial: number, key: Uint8Array): Uint8Array =>
    Details.encode({ serial, issuerSerial, key, notBefore, notAfter }).finish();
  const intermediateDetails = of(1, 0, intermediate.public);
  const leafDetails = of(2, 1, server.public);
  return proto.CertChain.encode({
    leaf: { details: leafDetails, signature: Curve.sign(intermediate.private, leafDetails) },
    intermediate: { details: intermediateDetails, signature: Curve.sign(root.private, intermediateDetails) },
  }).finish();
}

import { randomBytes } from 'node:crypto';
import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren, jidDecode } from '@whiskeysockets/baileys';

/** A client that does what no client may do. The connection is closed and the error kept for the suite. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

export type Stanza = BinaryNode;

export const server = 's.whatsapp.net';

/** Attributes that are undefined are left out. */
export function stanza(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  content?: Stanza['content'],
): Stanza {
  const attrs: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) attrs[name] = value;
  return { tag, attrs, ...(content === undefined ? {} : { content }) };
}

export const childOf = (node: Stanza | undefined, tag: string): Stanza | undefined => getBinaryNodeChild(node, tag);
export const childrenOf = (node: Stanza | undefined, tag: string): readonly Stanza[] =>
  getBinaryNodeChildren(node, tag);
export const firstChild = (node: Stanza): Stanza | undefined =>
  Array.isArray(node.content) ? node.content[0] : undefined;

export function needChild(node: Stanza | undefined, tag: string): Stanza {
  const found = childOf(node, tag);
  if (found === undefined) throw new ProtocolError(`<${node?.tag ?? 'nothing'}> holds no <${tag}>`);
  return found;
}

export function attribute(node: Stanza, name: string): string {
  const value = node.attrs[name];
  if (value === undefined) throw new ProtocolError(`<${node.tag}> has no ${name}`);
  return value;
}

export function bytes(node: Stanza): Buffer {
  const { content } = node;
  if (content === undefined || Array.isArray(content)) throw new ProtocolError(`<${node.tag}> holds no bytes`);
  return Buffer.from(content);
}

export const bytesIn = (node: Stanza | undefined, tag: string): Buffer => bytes(needChild(node, tag));
/** Big-endian, of one to six bytes. */
export const unsigned = (of: Uint8Array): number => Buffer.from(of).readUIntBE(0, of.length);

export function bigEndian(value: number, length: number): Buffer {
  const out = Buffer.alloc(length);
  out.writeUIntBE(value, 0, length);
  return out;
}

export const randomHex = (length: number): string => randomBytes(length).toString('hex').toUpperCase();

/** user@server without the device. */
export function plainJid(jid: string): string {
  const parts = jidDecode(jid);
  return parts === undefined ? jid : `${parts.user}@${parts.server}`;
}

export const deviceOf = (jid: string): number => jidDecode(jid)?.device ?? 0;

import { type ChannelLimits } from '../core/channel.ts';
import { type PersonMessage } from '../core/outbound.ts';

export type GateVerdict =
  | { readonly kind: 'send'; readonly messages: readonly PersonMessage[] }
  | { readonly kind: 'refuse'; readonly reason: string; readonly phrase?: string };

/** The only way out to a person: asked when a row is written (to cut it to size) and again at the moment of sending. */
export type Gate = (
  message: PersonMessage,
  context: { readonly limits: ChannelLimits; readonly author: 'flow' | 'responder' },
) => GateVerdict;

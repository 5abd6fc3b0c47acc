import { type Channel } from '../core/channel.ts';

/** What the channel of this id carries. */
export function limitsOf(channels: readonly Channel[], id: string): Channel['limits'] {
  // Where the channel is not configured any more, its rows wait; the tightest limits fit whatever comes later.
  return channels.find((channel) => channel.id === id)?.limits ?? { textUnits: 1_000, buttons: 0 };
}

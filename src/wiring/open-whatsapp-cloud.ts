import {
  createWhatsAppCloud,
  type WhatsAppCloud,
  type WhatsAppCloudOptions,
} from '../channels/whatsapp-cloud/index.ts';
import { type Configuration } from '../config.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type DrawText } from '../core/outbound.ts';

/** One line of health for all numbers: somebody who writes to the one that is down is not heard. */
export function openWhatsAppCloud(
  { whatsAppCloud, checkInTemplates }: Configuration,
  parts: Pick<WhatsAppCloudOptions, 'accept' | 'report' | 'logger' | 'clock'> & { readonly draw: DrawText },
  health: Map<ChannelId, boolean>,
): WhatsAppCloud | undefined {
  if (whatsAppCloud === undefined) return undefined;
  const { token, appSecret, numberIds, apiRoot } = whatsAppCloud;
  const listening = new Map(numberIds.map((numberId) => [numberId, false]));
  return createWhatsAppCloud({
    token,
    appSecret,
    numberIds,
    apiRoot,
    checkInTemplates,
    ...parts,
    onHealth: (numberId, { kind }) => {
      listening.set(numberId, kind === 'listening');
      health.set('whatsapp-cloud', [...listening.values()].every(Boolean));
    },
  });
}

import { controlPort } from '../control-port.ts';
import { type CloudStandin } from './start.ts';

/** What may be called by name from another process. */
const direct = [
  'say',
  'press',
  'writeText',
  'sendPhoto',
  'sendVoice',
  'sendVideo',
  'sendDocument',
  'sendSticker',
  'sendLocation',
  'sendContact',
  'react',
  'edit',
  'takeBack',
  'sendUnsupported',
  'setOnWhatsApp',
  'hideNumber',
  'pushValue',
  'pushBody',
  'subscribe',
  'sentTo',
  'tellStatus',
  'failLater',
  'expireToken',
  'renewToken',
  'readMessages',
  'calls',
] as const satisfies readonly (keyof CloudStandin)[];

/** See `controlPort`. */
export function createControl(standin: CloudStandin) {
  const commands = new Map<string, (...given: never[]) => unknown>(direct.map((name) => [name, standin[name]]));
  commands.set('addFault', standin.faults.add);
  commands.set('clearFaults', standin.faults.clear);
  commands.set('faultCounts', standin.faults.counts);
  commands.set('advanceClock', standin.clock.advance);
  commands.set('duplicateDeliveries', standin.webhooks.duplicate);
  commands.set('reorderDeliveries', standin.webhooks.reorder);
  commands.set('wrongSignatures', standin.webhooks.wrongSignature);
  commands.set('deliveries', standin.webhooks.deliveries);
  commands.set('pendingDeliveries', standin.webhooks.pending);
  return controlPort(commands);
}

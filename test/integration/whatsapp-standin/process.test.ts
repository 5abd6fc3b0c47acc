import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietSignal, type RemoteStandin, startRemoteStandin } from '../../standins/whatsapp/index.ts';
import { memoryAuth, plainClient, repairSignatures, trust, until } from './plain-client.ts';

let standin: RemoteStandin;
const signal = quietSignal();
beforeAll(async () => {
  repairSignatures();
  standin = await startRemoteStandin();
});
afterAll(async () => {
  await standin.stop();
  signal.restore();
});

it('as a process of its own it is asked over http, and tells the truth in the end', async () => {
  trust(standin);
  const [account, contact] = ['15550100', '15550101'];
  await standin.ask('addAccount', { phone: account, lid: '990000000000001' });
  await standin.ask('addContacts', [{ phone: contact, lid: '770000000000001' }]);
  const auth = memoryAuth();
  auth.state.creds.accountSyncCounter = 1;
  const registering = plainClient(standin.url, auth);
  await standin.ask('scanQr', { account, text: await registering.qr() });
  await registering.closed();
  const client = plainClient(standin.url, auth);
  await client.opened();

  const id = await standin.ask('write', { account, contact, content: { kind: 'text', words: 'halo' } });
  const { message } = await client.content(id);
  await client.socket.sendMessage(message.key.remoteJid ?? '', { text: 'kami di sini' });
  const reply = await standin.ask('waitForReply', { contact, part: 'sini' });
  await client.socket.readMessages([message.key]);
  await until(() => client.status(reply.id) >= 3, 'delivered');
  const truth = await standin.ask('truth', {});
  expect(truth.errors).toEqual([]);
  expect(truth.companions).toMatchObject([{ account, number: 1, connected: true, logins: 1, waiting: 0 }]);
  expect(truth.contacts).toEqual([
    {
      phone: contact,
      lid: '770000000000001',
      written: [{ id, account, text: 'halo', outcomes: { 1: 'receipted' } }],
      replies: [{ id: reply.id, text: 'kami di sini', devices: [0], times: 1, revoked: false }],
      askedAgain: [],
    },
  ]);
  await client.leave();
});

it('what is asked wrongly is refused', async () => {
  await expect(
    standin.ask('write', { account: 'x', contact: '1', content: { kind: 'text', words: '' } }),
  ).rejects.toThrow('account');
  await expect(standin.ask('reinstall', { contact: '15550199' })).rejects.toThrow('no contact 15550199');
});

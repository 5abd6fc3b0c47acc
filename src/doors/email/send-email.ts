import { z } from 'zod';
import { type Secret } from '../../core/secret.ts';
import { type Outcome } from '../outcome.ts';

export interface MailServer {
  /** `smtp://` or `smtps://`, with user and password. */
  readonly url: Secret;
  /** As receivers see it: `Suar <suar@example.org>`. */
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stays the same over tries, so that a mail program shows a doubled one once. */
  readonly id: string;
}

const limits = { connectMs: 5_000, greetMs: 5_000, silentMs: 8_000 };

/** One mail on a connection of its own. The library is loaded with the first. Never throws for what the server says. */
export async function sendEmail({ to, subject, text, id }: Mail, server: MailServer): Promise<Outcome> {
  const transport = await openTransport(server);
  try {
    await transport.sendMail({
      from: server.from,
      to,
      subject,
      text,
      messageId: `<${id}@suar>`,
      // RFC 3834: no out-of-office answers to us.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOfMail(error);
  } finally {
    transport.close();
  }
}

/** Signs in and sends nothing: for the doctor. */
export async function examineMailServer(server: MailServer): Promise<Outcome> {
  const transport = await openTransport(server);
  try {
    await transport.verify();
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOfMail(error);
  } finally {
    transport.close();
  }
}

async function openTransport(server: MailServer) {
  const { createTransport } = await import('nodemailer');
  const url = new URL(server.url.reveal());
  return createTransport({
    host: url.hostname,
    port: Number(url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : url.port),
    secure: url.protocol === 'smtps:',
    // A password goes over no open line; a mail server on this machine needs no certificate.
    requireTLS: url.protocol === 'smtp:' && !isThisMachine(url.hostname),
    ignoreTLS: isThisMachine(url.hostname) && url.protocol === 'smtp:',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.greetMs,
    socketTimeout: limits.silentMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function isThisMachine(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}

/** What nodemailer tells beside the message, which may name the address. */
const mailErrorSchema = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

/** RFC 5321, section 4.2.1: 4yz may pass, 5yz will not. Of an address the server says so in answer to RCPT TO. */
function outcomeOfMail(error: unknown): Outcome {
  const told = mailErrorSchema.safeParse(error).data ?? {};
  const { responseCode: status, code: broken = 'broken' } = told;
  const code = status === undefined ? broken : `smtp-${status}`;
  if (broken === 'EAUTH' || broken === 'ETLS') return { kind: 'refused', code: broken };
  if (status === undefined || status < 500) return { kind: 'again', code };
  return told.command === 'RCPT TO' ? { kind: 'gone', code } : { kind: 'refused', code };
}

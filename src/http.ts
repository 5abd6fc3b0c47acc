import { type Server } from 'node:http';
import express, { type Router } from 'express';
import { blankPage, rehearsalPage } from './channels/rehearsal/index.ts';
import { type TelegramChannel, telegramWebhook } from './channels/telegram/index.ts';
import { type WhatsAppCloud, whatsAppCloudWebhook } from './channels/whatsapp-cloud/index.ts';
import { checkApi, type CheckDoorParts, checkPage } from './checkdoor/index.ts';
import { type Configuration } from './config.ts';
import { type Clock } from './core/clock.ts';
import { type ChannelId } from './core/inbound.ts';
import { SuarError } from './core/errors.ts';
import { type Logger } from './core/logger.ts';
import { fontRoutes } from './fonts.ts';
import { type Metrics, operationsRouter } from './ops/index.ts';
import { type Store } from './store/index.ts';

export interface HttpParts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly health: ReadonlyMap<ChannelId, boolean>;
  /** Doors that this process has no role for are left out. */
  readonly webchat: Router | undefined;
  readonly desk: Router | undefined;
  readonly checkDoor: CheckDoorParts | undefined;
  readonly telegram: TelegramChannel | undefined;
  readonly whatsAppCloud: WhatsAppCloud | undefined;
  readonly rehearsal: boolean;
  readonly problemOfInbox: () => string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly address: string;
  close(): Promise<void>;
}

export class PortError extends SuarError {
  override readonly name = 'PortError';
}

/** Open streams of browsers would keep a closing server waiting for ever. */
const closeWithinMs = 1_000;

/**
 * With SUAR_PUBLIC_URL a proxy stands before us, on this machine or in its private network, and says who is calling. Without
 * it nobody is believed: whoever may name their own address has no limit on sign-ins and messages.
 */
const nearbyProxies = ['loopback', 'linklocal', 'uniquelocal'];

/** Everything that is reached by HTTP, and where. @throws PortError when the port is taken */
export async function listen(parts: HttpParts): Promise<HttpServer> {
  const { configuration, telegram, whatsAppCloud } = parts;
  const app = express();
  app.disable('x-powered-by');
  if (configuration.publicUrl !== undefined) app.set('trust proxy', nearbyProxies);
  app.use(
    operationsRouter({
      store: parts.store,
      metrics: parts.metrics,
      channels: () => [...parts.health].map(([id, started]) => ({ id, started, mendedByHand: id === 'whatsapp' })),
      problemOfInbox: parts.problemOfInbox,
    }),
  );
  app.get('/', parts.rehearsal ? rehearsalPage({ chatPath: '/chat', deskPath: '/desk/rehearsal' }) : blankPage());
  app.use('/fonts', fontRoutes());
  if (parts.webchat !== undefined) app.use('/chat', parts.webchat);
  if (parts.desk !== undefined) app.use('/desk', parts.desk);
  if (parts.checkDoor !== undefined) {
    app.use('/check', checkPage(parts.checkDoor, parts.logger));
    app.use('/api/check', checkApi(parts.checkDoor, parts.logger));
  }
  const webhook = configuration.telegram?.webhook;
  if (telegram !== undefined && webhook !== undefined) {
    app.use(
      '/hooks/telegram',
      telegramWebhook({ secret: webhook.secret, receive: telegram.receive, logger: parts.logger }),
    );
  }
  if (whatsAppCloud !== undefined && configuration.whatsAppCloud !== undefined) {
    const { appSecret, verifyToken } = configuration.whatsAppCloud;
    const { receive } = whatsAppCloud;
    app.use(
      '/hooks/whatsapp',
      whatsAppCloudWebhook({ appSecret, verifyToken, receive, clock: parts.clock, logger: parts.logger }),
    );
  }
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('There is nothing here.');
  });

  const { host, port } = configuration;
  const server = await new Promise<Server>((listening, failed) => {
    const starting = app.listen(port, host, (error) => {
      if (error === undefined) listening(starting);
      else
        failed(
          new PortError(`cannot listen on ${host}:${port}`, 'Set PORT to a free one, or stop what uses it.', {
            cause: error,
          }),
        );
    });
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((closed) => {
        const cut = setTimeout(() => {
          server.closeAllConnections();
        }, closeWithinMs);
        server.close(() => {
          clearTimeout(cut);
          closed();
        });
        server.closeIdleConnections();
      }),
  };
}

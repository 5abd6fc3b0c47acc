import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentNames, readConfiguration } from '../../../src/config.ts';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

const serviceSchema = z.object({
  environment: z.record(z.string(), z.string()).optional(),
  command: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
});
const compose = z
  .object({
    services: z.object({ suar: serviceSchema, postgres: serviceSchema, redis: serviceSchema }),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('compose.yaml')));
const { suar, postgres, redis } = compose.services;

describe('compose.yaml', () => {
  it('sets only names that Suar reads', () => {
    const names: readonly string[] = environmentNames;
    expect(Object.keys(suar.environment ?? {}).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('makes a configuration that Suar accepts, with Telegram and without', () => {
    const fill = (given: Record<string, string>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(suar.environment ?? {}).map(([name, text]) => [
          name,
          text.replaceAll(/\$\{(\w+):[^}]*\}/g, (_, variable: string) => given[variable] ?? ''),
        ]),
      );
    const secrets = { SUAR_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), POSTGRES_PASSWORD: 'abc123' };
    const alone = readConfiguration(fill(secrets), tmpdir());
    expect(alone.databaseUrl?.reveal()).toBe('postgres://suar:abc123@postgres:5432/suar');
    expect(alone.telegram).toBeUndefined();
    expect(readConfiguration(fill({ ...secrets, TELEGRAM_BOT_TOKEN: '1:a' }), tmpdir()).telegram).toBeDefined();
  });

  it('waits for databases that answer, and Redis forgets nothing', () => {
    for (const [name, service] of Object.entries({ postgres, redis })) {
      expect(suar.depends_on?.[name]?.condition).toBe('service_healthy');
      expect(service.healthcheck).toBeDefined();
    }
    expect(redis.command?.join(' ')).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
  });

  it('is reached from this machine only, and keeps its data in named volumes', () => {
    expect(suar.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    const used = [suar, postgres, redis].map((service) => service.volumes?.[0]?.split(':')[0]);
    expect(used).toEqual(Object.keys(compose.volumes));
  });
});

describe('Dockerfile', () => {
  const text = read('Dockerfile');

  it('copies folders that are there and that .dockerignore lets through', () => {
    const copied = [...text.matchAll(/COPY --from=build \/suar\/(\S+)/g)].map(([, path = '']) => path);
    const brought = copied.filter((path) => !['node_modules', 'dist'].includes(path));
    expect(brought.length).toBeGreaterThan(2);
    for (const path of brought) {
      expect(existsSync(new URL(`../../../${path}`, import.meta.url)), path).toBe(true);
      expect(read('.dockerignore').split('\n')).toContain(`!${path}`);
    }
  });

  it('does not run as root, and its health check names the port that it listens on', () => {
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/HEALTHCHECK[^]*healthz/);
    expect(text).toMatch(/PORT=8080/);
  });
});

import { type Response } from 'express';
import { type LiveFeed } from './live-feed.ts';
import { type Route } from './route.ts';

/** A stream ends after this and the browser comes again: whoever was signed out in between is not let in. */
const longestStreamMs = 60_000;
/** Tabs of one responder that are told at once; the rest re-reads by itself every few seconds. */
const streamsPerResponder = 8;

/** Server-sent events that say "something changed" and nothing else; the page then asks for what it shows. */
export function liveRoute(feed: LiveFeed): Route {
  const open = new Map<string, Set<Response>>();
  return {
    method: 'get',
    path: '/events',
    permission: 'cases.read',
    background: true,
    handle(request, response, responder) {
      const streams = open.get(responder.id) ?? new Set<Response>();
      open.set(responder.id, streams);
      const [oldest] = streams;
      if (streams.size >= streamsPerResponder) oldest?.end();
      streams.add(response);
      response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      response.write('retry: 2000\n\n');
      const leave = feed.subscribe(() => response.write('data: changed\n\n'));
      const end = setTimeout(() => response.end(), longestStreamMs);
      response.on('close', () => {
        clearTimeout(end);
        leave();
        streams.delete(response);
        if (streams.size === 0) open.delete(responder.id);
      });
      request.on('error', () => response.end());
    },
  };
}

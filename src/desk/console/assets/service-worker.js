/* Shows alarms on a device. It keeps nothing: no page of the desk is ever read without a sign-in. */
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

function show(title, body, path, tag) {
  return self.registration.showNotification(title, {
    body,
    tag,
    // The newest page replaces the one before it, and buzzes.
    renotify: true,
    requireInteraction: true,
    icon: '/desk/assets/icon-192.png',
    data: { path },
  });
}

self.addEventListener('push', (event) => {
  let told;
  try {
    told = event.data.json();
  } catch {
    told = { title: 'An alarm waits', body: 'Open the desk.', path: '/desk', tag: 'alarms' };
  }
  event.waitUntil(show(told.title, told.body, told.path, told.tag));
});

/** The browser has ended the subscription: whoever carries this device must know that it is silent. */
self.addEventListener('pushsubscriptionchange', (event) => {
  const body = 'The browser has ended them. Open the desk and switch them on again.';
  event.waitUntil(show('Alarms are OFF on this device', body, '/desk/told', 'off'));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = event.notification.data?.path;
  const url = new URL(typeof path === 'string' && /^\/desk(?:\/|$)/.test(path) ? path : '/desk', self.location.origin);
  event.waitUntil(
    (async () => {
      const open = await self.clients.matchAll({ type: 'window' });
      const desk = open.find((client) => new URL(client.url).pathname.startsWith('/desk'));
      if (desk === undefined) return self.clients.openWindow(url.href);
      await desk.focus();
      return desk.navigate(url.href);
    })(),
  );
});

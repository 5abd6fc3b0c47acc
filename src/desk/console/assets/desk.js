/* Makes the pages lively. Without it everything still works: forms are plain, and the list reloads by itself. */
'use strict';

(() => {
  const title = document.title;
  let known;

  /** Every time in the reader's own time zone. */
  function localTimes(root) {
    for (const element of root.querySelectorAll('time[datetime]')) {
      const at = new Date(element.dateTime);
      if (Number.isNaN(at.getTime())) continue;
      const sameDay = at.toDateString() === new Date().toDateString();
      element.textContent = at.toLocaleString('en-GB', {
        ...(sameDay ? {} : { day: 'numeric', month: 'short' }),
        hour: '2-digit',
        minute: '2-digit',
      });
      element.title = at.toISOString();
    }
  }

  /** New cases are marked until somebody looks, without a sound; the title counts those that wait. */
  function markNew() {
    const list = document.getElementById('cases');
    if (list === null) return;
    const waiting = Number(list.querySelector('[data-waiting]')?.dataset.waiting ?? 0);
    document.title = waiting === 0 ? title : `(${waiting}) ${title}`;
    const items = [...list.querySelectorAll('[data-code]')];
    const codes = items.map((item) => item.dataset.code);
    if (known !== undefined) {
      const arrived = items.filter((item) => !known.has(item.dataset.code));
      for (const item of arrived) item.dataset.arrivedAt = String(Date.now());
      if (arrived.length > 0) {
        document.getElementById('announcer').textContent =
          `New: ${arrived.map((item) => `${item.dataset.code}, severity ${item.querySelector('.severity')?.textContent}`).join('; ')}`;
      }
      for (const item of arrived) fresh.add(item.dataset.code);
    }
    known = new Set([...(known ?? []), ...codes]);
    for (const item of items) item.classList.toggle('arrived', fresh.has(item.dataset.code));
  }
  const fresh = new Set();
  function lookedAt() {
    if (fresh.size === 0 || document.hidden) return;
    fresh.clear();
    for (const item of document.querySelectorAll('.arrived')) item.classList.remove('arrived');
  }

  function refreshed() {
    localTimes(document);
    markNew();
  }

  function listen() {
    const stream = new EventSource('/desk/events');
    stream.onmessage = () => window.htmx.trigger(document.body, 'refresh');
    // An answer that is no stream (signed out, service restarting) ends an EventSource for good: begin anew.
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  }

  refreshed();
  document.body.addEventListener('htmx:afterSettle', refreshed);
  document.body.addEventListener('htmx:oobAfterSwap', () => localTimes(document));
  document.addEventListener('pointerdown', lookedAt);
  document.addEventListener('keydown', lookedAt);
  // Pages without anything that refreshes ask for no stream; an editor would be refused it.
  if (document.querySelector('[hx-trigger*="refresh"]') !== null) listen();
})();

// @ts-check
/**
 * The page's script: draws the talk, keeps what was not sent yet, and gets out at once.
 *
 * Two lists make the screen. `lines` is what the server says (transcript, or pushed and soon in the transcript);
 * `queue` is what this browser still has to deliver. A thing leaves the queue only when the server has answered 200.
 *
 * @typedef {{ id: string, label: string }} Choice
 * @typedef {{ key?: string, providerId: string, direction: 'in'|'out', kind: 'text'|'media', text: string, choices: Choice[], asPicture?: string, seenAt?: number }} Line
 * @typedef {{ id: string, label: string, text?: string, choice?: string, file?: File, failed?: string }} Waiting
 */
(() => {
  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const { base = '', exit = '/', texts: textsJson = '{}' } = document.body.dataset;
  /** @type {Record<string, string>} */
  const texts = JSON.parse(textsJson);
  const composer = /** @type {HTMLFormElement} */ (byId('composer'));
  const box = /** @type {HTMLTextAreaElement} */ (composer.querySelector('textarea'));
  const file = /** @type {HTMLInputElement} */ (byId('file'));
  const choiceForm = /** @type {HTMLFormElement} */ (byId('choices'));
  const scroller = /** @type {HTMLElement} */ (document.querySelector('main'));
  const queueName = 'n';
  /** A pushed line that the transcript does not know after this long was replaced by another. */
  const pushedForMs = 15_000;

  /** @type {Line[]} */
  let lines = [];
  /** @type {Waiting[]} */
  const queue = readQueue();
  let open = false;
  let delivering = false;
  let gone = false;
  /** @type {EventSource | undefined} */
  let stream;

  /** randomUUID exists only on https and localhost; getRandomValues everywhere. */
  function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const hex = [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** What is unsent survives a reload of this tab, and ends with the tab. Files do not fit there. */
  function readQueue() {
    try {
      return /** @type {Waiting[]} */ (JSON.parse(sessionStorage.getItem(queueName) ?? '[]'));
    } catch {
      return []; // Storage may be switched off: then the queue lives in this page only.
    }
  }

  function keepQueue() {
    try {
      const kept = queue.filter((waiting) => !waiting.file && !waiting.failed);
      if (kept.length > 0) sessionStorage.setItem(queueName, JSON.stringify(kept));
      else sessionStorage.removeItem(queueName);
    } catch {
      // As above.
    }
  }

  /** @param {string | undefined} text */
  function notice(text) {
    byId('notice').hidden = text === undefined;
    byId('notice').textContent = text ?? '';
  }

  /** @param {string} id @param {string} text */
  function picture(id, text) {
    const link = document.createElement('a');
    const image = document.createElement('img');
    link.href = image.src = `${base}/pictures/${id}`;
    link.download = 'picture.png';
    image.alt = text;
    link.append(image);
    return link;
  }

  /** @param {string} side @param {string} id @param {string} text @param {string} [mark] @param {string} [asPicture] */
  function bubble(side, id, text, mark, asPicture) {
    const item = document.createElement('li');
    item.className = side;
    item.dataset.providerId = id;
    const words = document.createElement('p');
    words.dir = 'auto';
    words.textContent = text;
    item.append(asPicture ? picture(id, text) : words);
    if (mark) {
      const small = document.createElement('small');
      small.textContent = mark;
      item.append(small);
    }
    return item;
  }

  function draw() {
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
    const wanted = [
      ...lines.map((line) => ({
        side: line.direction,
        id: line.providerId,
        text: line.kind === 'media' ? `📎 ${line.text || texts.file}` : line.text,
        mark: '',
        asPicture: line.asPicture,
      })),
      // Already committed, only the answer was lost: the transcript shows it.
      ...queue
        .filter((waiting) => !lines.some((line) => line.providerId.endsWith(waiting.id)))
        .map((waiting) => ({
          side: 'in',
          id: waiting.id,
          text: waiting.label,
          mark: waiting.failed ?? texts.sending,
          asPicture: undefined,
        })),
    ];
    const list = byId('messages');
    // Only what changed is replaced, so that a screen reader reads a new line and not the whole talk.
    wanted.forEach((want, index) => {
      const there = /** @type {HTMLElement | undefined} */ (list.children[index]);
      const state = `${want.side} ${want.id} ${want.mark}`;
      if (there?.dataset.state === state) return;
      const item = bubble(want.side, want.id, want.text, want.mark, want.asPicture);
      item.dataset.state = state;
      if (there) there.replaceWith(item);
      else list.append(item);
    });
    while (list.children.length > wanted.length) list.lastElementChild?.remove();
    byId('begin').hidden = wanted.length > 0;
    drawChoices();
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  function drawChoices() {
    const last = lines.at(-1);
    const choices = queue.length === 0 && last?.direction === 'out' ? last.choices : [];
    choiceForm.hidden = choices.length === 0;
    choiceForm.replaceChildren(
      ...choices.map((choice) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.dir = 'auto';
        button.textContent = choice.label;
        button.addEventListener('click', () => enqueue({ id: newId(), choice: choice.id, label: choice.label }));
        return button;
      }),
    );
  }

  /** @param {Line} line */
  function addLine(line) {
    const known = lines.findIndex((other) => other.providerId === line.providerId);
    if (known >= 0) lines[known] = { ...lines[known], ...line };
    else lines.push({ ...line, seenAt: Date.now() });
  }

  async function refresh() {
    const response = await fetch(`${base}/api/transcript`);
    if (!response.ok) throw new Error('transcript');
    const answer = await response.json();
    open = answer.open;
    const inTranscript = new Set(answer.items.map((/** @type {Line} */ line) => line.providerId));
    const fresh = lines.filter(
      (line) => !line.key && !inTranscript.has(line.providerId) && Date.now() - (line.seenAt ?? 0) < pushedForMs,
    );
    lines = [...answer.items, ...fresh];
    if (!gone) draw();
  }

  function listen() {
    stream?.close();
    if (!open || gone) return;
    stream = new EventSource(`${base}/api/stream?after=${encodeURIComponent(lastKey())}`);
    stream.onopen = () => {
      notice(undefined);
      wake();
      void deliver();
    };
    stream.onmessage = (event) => {
      addLine(JSON.parse(event.data));
      draw();
    };
    stream.onerror = () => {
      if (gone) return;
      notice(texts.waiting);
      // A refusal (a restart behind a proxy answers 502) ends an EventSource for good: begin anew.
      if (stream?.readyState === EventSource.CLOSED) setTimeout(() => void begin(), 3_000);
    };
  }

  const lastKey = () => lines.findLast((line) => line.key)?.key ?? '';

  /** @param {Waiting} waiting */
  function post(waiting) {
    const json = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    if (waiting.file) {
      const query = new URLSearchParams({ id: waiting.id, name: waiting.file.name.slice(0, 300) });
      return fetch(`${base}/api/uploads?${query}`, { method: 'POST', body: waiting.file });
    }
    return waiting.choice
      ? fetch(`${base}/api/choices`, { ...json, body: JSON.stringify({ id: waiting.id, choice: waiting.choice }) })
      : fetch(`${base}/api/messages`, { ...json, body: JSON.stringify({ id: waiting.id, text: waiting.text }) });
  }

  /** Ends a pause between tries early, once the connection is back. */
  let wake = () => {};
  /** @param {number} ms */
  const pause = (ms) =>
    new Promise((resolve) => {
      wake = () => resolve(undefined);
      setTimeout(wake, ms);
    });

  /** Sends the queue in order, one after another, until it is empty. The same id each time: a repeat is harmless. */
  async function deliver() {
    if (delivering) return;
    delivering = true;
    let waitMs = 1_000;
    for (;;) {
      const next = queue.find((waiting) => !waiting.failed);
      if (!next || gone) break;
      try {
        if (!open) open = (await fetch(`${base}/api/open`, { method: 'POST' })).ok;
        const response = open ? await post(next) : undefined;
        if (response?.ok) {
          await refresh();
          queue.splice(queue.indexOf(next), 1);
          if (!stream || stream.readyState === EventSource.CLOSED) listen();
          waitMs = 1_000;
        } else if (response && [400, 413, 415].includes(response.status)) {
          next.failed = texts.notSent;
          notice(next.file ? texts.fileRefused : texts.tooLong);
        } else {
          await pause(Math.max(waitMs, Number(response?.headers.get('Retry-After') ?? 0) * 1_000));
          waitMs = Math.min(waitMs * 2, 15_000);
        }
      } catch {
        notice(texts.waiting); // No connection: the queue keeps it, and it is tried again.
        await pause(waitMs);
        waitMs = Math.min(waitMs * 2, 15_000);
      }
      keepQueue();
      draw();
    }
    delivering = false;
  }

  /** @param {Waiting} waiting */
  function enqueue(waiting) {
    queue.push(waiting);
    keepQueue();
    draw();
    scroller.scrollTop = scroller.scrollHeight;
    void deliver();
  }

  /** Away before anything else: the words leave the screen now, the network may take its time. */
  function leave() {
    if (gone) return;
    gone = true;
    document.title = ' ';
    document.body.replaceChildren();
    stream?.close();
    queue.length = 0;
    try {
      sessionStorage.removeItem(queueName);
    } catch {
      // Storage is switched off: nothing was kept.
    }
    navigator.sendBeacon(`${base}/api/leave`);
    location.replace(exit);
  }

  async function begin() {
    try {
      await refresh();
      notice(undefined);
      listen();
      void deliver();
    } catch {
      notice(texts.waiting);
      if (!gone) setTimeout(() => void begin(), 3_000);
    }
  }

  const otherTabs = new BroadcastChannel('n');
  otherTabs.onmessage = () => leave();
  const leaveEverywhere = () => {
    otherTabs.postMessage('leave');
    leave();
  };

  byId('leave').addEventListener('submit', (event) => {
    event.preventDefault();
    leaveEverywhere();
  });
  let escapedAt = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (event.timeStamp - escapedAt < 1_500) leaveEverywhere();
    escapedAt = event.timeStamp;
  });
  // Back into a page that the browser had kept in memory: ask the server again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && open && !gone) void begin();
  });
  addEventListener('online', () => void begin());

  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value;
    if (text.trim() === '') return;
    notice(undefined);
    box.value = '';
    box.focus();
    enqueue({ id: newId(), text, label: text });
  });
  // Enter sends with a keyboard; on a touch screen it makes a new line, as in other chats.
  box.addEventListener('keydown', (event) => {
    const typed = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!typed || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  byId('attach').hidden = false;
  byId('attach').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) enqueue({ id: newId(), file: chosen, label: `📎 ${chosen.name}` });
    file.value = '';
  });

  scroller.scrollTop = scroller.scrollHeight;
  if (queue.length > 0) draw();
  void begin();
})();

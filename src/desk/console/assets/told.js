/* Asks the browser for a subscription and hands it over in a plain form. */
'use strict';

(() => {
  const form = document.getElementById('this-device');
  const hint = document.getElementById('this-device-hint');
  // Push needs https, or this machine; without it browsers hide it.
  if (form === null || !('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return;

  form.hidden = false;
  hint.textContent = '';
  const name = form.elements.namedItem('name');
  if (name.value === '') name.value = deviceName();

  function deviceName() {
    const agent = navigator.userAgent;
    const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((one) => agent.includes(`${one}/`)) ?? 'Browser';
    const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((one) => agent.includes(one));
    return `${browser === 'Edg' ? 'Edge' : browser}${system === undefined ? '' : ` on ${system}`}`;
  }

  async function subscribe() {
    if ((await Notification.requestPermission()) !== 'granted')
      throw new Error('This browser was told to show no notifications of the desk. Allow them in its settings.');
    await navigator.serviceWorker.register('/desk/service-worker.js', { scope: '/desk' });
    const registration = await navigator.serviceWorker.ready;
    return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset.key });
  }

  let subscribed = false;
  form.addEventListener('submit', (event) => {
    if (subscribed) return;
    event.preventDefault();
    hint.textContent = 'Asking the browser…';
    subscribe().then(
      (subscription) => {
        form.elements.namedItem('subscription').value = JSON.stringify(subscription);
        subscribed = true;
        form.requestSubmit();
      },
      (error) => {
        hint.textContent = `Not switched on. ${error.message}`;
      },
    );
  });
})();

import { type HowTold } from '../../../doors/index.ts';
import { type Responder } from '../../staff/roster.ts';
import { doorWords, failureWords, testWords } from '../told-words.ts';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

interface ToldPageProps {
  readonly told: HowTold;
  /** For browsers that subscribe, in base64url. */
  readonly publicKey: string;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
  /** What does not fit, beginning with the name of its field. */
  readonly problem?: string | undefined;
  /** What was typed and not saved. */
  readonly typedEmail?: string | undefined;
}

/** How one responder is told of alarms, beside the desk and its chat. */
export function ToldPage({ told, publicKey, responder, rehearsal, notice, problem, typedEmail }: ToldPageProps) {
  return (
    <Layout title="How you are told" responder={responder} rehearsal={rehearsal}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <h1>How you are told</h1>
      <Notice text={notice} />
      <Notice text={problem} bad />
      <p class="hint">
        An alarm shows the code of its case, how grave it is and how long it waits: no name and no word of the person,
        because others may see your screen. Many at once become one page. Where you are told by nothing here, look at
        the desk.
      </p>
      <Devices told={told} publicKey={publicKey} />
      <Email told={told} typed={typedEmail} />
      <h2>Test</h2>
      <form class="narrow" method="post" action="/desk/told/test">
        <button>Send me a test</button>
      </form>
      <TestResults tests={told.tests} />
    </Layout>
  );
}

function Devices({ told: { devices }, publicKey }: Pick<ToldPageProps, 'told' | 'publicKey'>) {
  return (
    <>
      <h2>Devices</h2>
      {devices.length === 0 ? <p class="empty">Alarms are on for no device.</p> : null}
      <ul class="people devices">
        {devices.map(({ id, name, since, ended }) => (
          <li key={id}>
            <b>{name}</b> ·{' '}
            {ended === undefined ? (
              <>
                on since <Time at={since} />
              </>
            ) : (
              <strong>
                takes NO alarms since <Time at={ended.at} />: {failureWords(ended.because)}. Switch it on again there.
              </strong>
            )}
            <form method="post" action={`/desk/told/devices/${id}/remove`}>
              <button class="quiet">Remove</button>
            </form>
          </li>
        ))}
      </ul>
      <form class="narrow" id="this-device" method="post" action="/desk/told/devices" data-key={publicKey} hidden>
        <input type="hidden" name="subscription" />
        <label for="device-name">Name of this device</label>
        <input id="device-name" name="name" maxlength={40} required />
        <button>Switch alarms on for this device</button>
      </form>
      <p class="hint" id="this-device-hint" role="status">
        This browser takes no alarms. On an iPhone, add the desk to the home screen and open it from there.
      </p>
      <script src="/desk/assets/told.js" defer />
    </>
  );
}

function Email({ told: { email, mails }, typed }: { readonly told: HowTold; readonly typed: string | undefined }) {
  return (
    <>
      <h2>E-mail</h2>
      {mails ? null : (
        <p class="hint">This house has no mail server: nothing is sent. An administrator can name one.</p>
      )}
      {email?.problem === undefined ? null : (
        <p class="notice bad" role="alert">
          E-mail address: nothing is sent there any more, {failureWords(email.problem)}. Correct it and save.
        </p>
      )}
      <form class="narrow" method="post" action="/desk/told/email">
        <label for="address">E-mail address</label>
        <input
          id="address"
          name="address"
          type="email"
          maxlength={254}
          autocomplete="email"
          value={typed ?? email?.address ?? ''}
          required
        />
        <label class="tick">
          <input type="checkbox" name="enabled" value="on" checked={email?.enabled ?? true} /> Send alarms there
        </label>
        <button>Save</button>
      </form>
      {email === undefined ? null : (
        <form class="narrow" method="post" action="/desk/told/email/remove">
          <button class="quiet">Remove the address</button>
        </form>
      )}
    </>
  );
}

/** Asks again by itself as long as a test is under way. */
export function TestResults({ tests }: Pick<HowTold, 'tests'>) {
  const isUnderWay = tests.some(({ state }) => state === 'queued');
  const again = isUnderWay ? { 'hx-get': '/desk/live/told', 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' } : {};
  return (
    <ul class="people tests" id="tests" {...again}>
      {tests.map(({ door, state, failure, at }) => (
        <li key={`${door}-${at.getTime()}`}>
          <Time at={at} /> · {doorWords[door]}: {testWords[state]}
          {failure === undefined ? '' : `, ${failureWords(failure)}`}
        </li>
      ))}
    </ul>
  );
}

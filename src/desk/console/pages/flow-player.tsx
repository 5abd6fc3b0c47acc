import { workshop } from '../../../flow/index.ts';

export interface PlayerView {
  readonly flow: string;
  /** Whose words are played: what is in force, or the draft. */
  readonly of: 'published' | 'draft';
  readonly hasDraft: boolean;
  readonly language: string;
  readonly languages: readonly string[];
  readonly channel: workshop.PhoneFace;
  readonly inputs: readonly workshop.PlayInput[];
  /** Null where the draft cannot be read yet. */
  readonly scenes: readonly workshop.Scene[] | null;
}

/** Plays without keeping anything: what was done so far travels in the form, and is played again each time. */
export function FlowPlayer({ view }: { readonly view: PlayerView }) {
  const newest = view.scenes?.at(-1);
  const action = `/desk/flows/${view.flow}/play`;
  const live = { 'hx-post': action, 'hx-target': '#player', 'hx-swap': 'outerHTML' };
  return (
    <section id="player" class="player">
      <h2>Play it</h2>
      <form method="post" action={action} class="choose" {...live}>
        <label for="of">Which</label>
        <select id="of" name="of">
          <option value="published" selected={view.of === 'published'}>
            in force
          </option>
          {view.hasDraft ? (
            <option value="draft" selected={view.of === 'draft'}>
              the draft
            </option>
          ) : null}
        </select>
        <label for="language">Language</label>
        <select id="language" name="language">
          {view.languages.map((language) => (
            <option key={language} selected={language === view.language}>
              {language}
            </option>
          ))}
        </select>
        <label for="channel">Phone</label>
        <select id="channel" name="channel">
          {workshop.phoneFaceNames.map((name) => (
            <option key={name} selected={name === view.channel}>
              {name}
            </option>
          ))}
        </select>
        <button class="second">Begin anew</button>
      </form>
      {view.scenes === null ? (
        <p class="notice bad">The draft cannot be read yet. Mend what the check says first.</p>
      ) : (
        <>
          <ol class="phone">
            {view.scenes.map((scene, index) => (
              <SceneLines key={index} scene={scene} />
            ))}
          </ol>
          <form method="post" action={action} class="say" {...live}>
            <Hidden view={view} />
            <div class="answers">
              {(newest?.messages.at(-1)?.buttons ?? []).map(({ id, label }) => (
                <button key={id} class="second" name="press" value={id}>
                  {label}
                </button>
              ))}
            </div>
            <label for="say">What the person writes (/silence, /photo, /voice …)</label>
            <input id="say" name="say" maxlength={500} autocomplete="off" />
            <button>Send</button>
            <button class="second" name="press" value="/silence">
              Silence
            </button>
          </form>
          <form method="post" action={`/desk/flows/${view.flow}/transcript`}>
            <Hidden view={view} />
            <button class="quiet">Keep as a transcript</button>
          </form>
        </>
      )}
    </section>
  );
}

function Hidden({ view }: { readonly view: PlayerView }) {
  return (
    <>
      <input type="hidden" name="of" value={view.of} />
      <input type="hidden" name="language" value={view.language} />
      <input type="hidden" name="channel" value={view.channel} />
      <input type="hidden" name="did" value={JSON.stringify(view.inputs)} />
    </>
  );
}

function SceneLines({ scene }: { readonly scene: workshop.Scene }) {
  return (
    <>
      {'enter' in scene.input ? null : <li class="line in">{didWords(scene.input)}</li>}
      {scene.messages.map((message, index) => (
        <li key={index} class={message.refused === undefined ? 'line out' : 'line out failed'}>
          {message.refused === undefined ? (
            <p class="lock">Lock screen: {message.notification}</p>
          ) : (
            <p class="lock">The gate lets this not out ({message.refused})</p>
          )}
          <p class="words" dir="auto">
            {message.text}
          </p>
          {message.buttons.map(({ id, label }) => (
            <span key={id} class="chip">
              {label}
            </span>
          ))}
        </li>
      ))}
      <li class="asked">
        {[
          ...scene.effects.map(effectWords),
          `${scene.session.flow} / ${scene.session.step} / ${scene.session.state}`,
        ].join(' · ')}
      </li>
    </>
  );
}

function didWords(input: workshop.PlayInput): string {
  if ('silence' in input) return '(silence)';
  if ('media' in input) return `(${input.media})`;
  return 'press' in input ? `(pressed) ${String(input.press).split('.').at(-1) ?? ''}` : input.text;
}

function effectWords(effect: workshop.Scene['effects'][number]): string {
  const { kind, ...rest } = effect;
  return [kind, ...Object.values(rest).map(String)].join(' ');
}

import { closeReasonSchema } from '../../acts/close-case.ts';
import { closeWords } from '../words.ts';

export function NoteForm({ path, requestId }: { readonly path: string; readonly requestId: string }) {
  return (
    <form class="note-form" method="post" action={`${path}/note`}>
      <label for="note">Note for colleagues (the person never sees it)</label>
      <textarea id="note" name="text" rows={2} dir="auto" maxlength={8000} required />
      <input type="hidden" name="request" value={requestId} />
      <button class="second">Keep note</button>
    </form>
  );
}

export function HeavyForm({ path, heavy }: { readonly path: string; readonly heavy: boolean }) {
  return (
    <form class="heavy" method="post" action={`${path}/heavy`}>
      {heavy ? (
        <p class="hint">A heavy case: it counts among the heavy ones that somebody is offered in a shift.</p>
      ) : null}
      <input type="hidden" name="heavy" value={heavy ? 'no' : 'yes'} />
      <button class="second">{heavy ? 'Not heavy after all' : 'Mark as heavy'}</button>
    </form>
  );
}

export function CloseForm({ path }: { readonly path: string }) {
  return (
    <details class="close">
      <summary>Close this case</summary>
      <form method="post" action={`${path}/close`}>
        <label for="reason">Why</label>
        <select id="reason" name="reason" required>
          <option value="">Choose</option>
          {closeReasonSchema.options.map((reason) => (
            <option key={reason} value={reason}>
              {closeWords[reason]}
            </option>
          ))}
        </select>
        <button class="second">Close the case</button>
      </form>
    </details>
  );
}

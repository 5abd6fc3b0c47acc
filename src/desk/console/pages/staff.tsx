import { type Responder, roleSchema } from '../../staff/roster.ts';
import { Layout, Notice } from './layout.tsx';

interface StaffPageProps {
  readonly roster: readonly Responder[];
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly link?: { readonly name: string; readonly path: string };
  readonly problem?: string;
}

export function StaffPage({ roster, responder, rehearsal, link, problem }: StaffPageProps) {
  return (
    <Layout title="Staff" responder={responder} rehearsal={rehearsal}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <h1>Staff</h1>
      <Notice text={problem} bad />
      {link === undefined ? null : (
        <p class="notice" role="status">
          Give this to {link.name}. It works once, for a day, and is shown only now:
          <br />
          <code class="link">{link.path}</code> (behind the address of this desk)
        </p>
      )}
      <ul class="roster">
        {roster.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> <code>{one.signInName}</code>
            <span class="meta">
              {' '}
              {one.role}
              {one.teams.length === 0 ? '' : `, ${one.teams.join(', ')}`}
              {one.languages.length === 0 ? '' : `, speaks ${one.languages.join(', ')}`}
              {one.telegramId === null ? '' : ', on Telegram'}
              {one.active ? '' : ', cannot sign in'}
              {one.active && !one.hasPassword ? ', has not begun' : ''}
            </span>
            {one.active && one.id !== responder.id ? (
              <form method="post" action="/desk/staff/reset">
                <input type="hidden" name="name" value={one.signInName} />
                <button class="quiet">New link (ends their sessions)</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <details open={roster.length < 2}>
        <summary>Add somebody</summary>
        <AddForm />
      </details>
    </Layout>
  );
}

function AddForm() {
  return (
    <form class="narrow" method="post" action="/desk/staff">
      <label for="name">Sign-in name</label>
      <input id="name" name="name" autocapitalize="none" autocomplete="off" required />
      <label for="display">Name that colleagues see</label>
      <input id="display" name="display" maxlength={60} autocomplete="off" required />
      <label for="role">Role</label>
      <select id="role" name="role">
        {roleSchema.options.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      <label for="teams">Teams, with commas</label>
      <input id="teams" name="teams" value="first-line" />
      <label for="languages">Languages, such as id, en</label>
      <input id="languages" name="languages" />
      <label for="telegram">Telegram id, a number (if they answer there)</label>
      <input id="telegram" name="telegram" inputmode="numeric" />
      <button>Add and make a link</button>
    </form>
  );
}

import { isOnDuty, type Member, type Roster, type Shift } from '../../../roster/index.ts';
import { type Responder } from '../../staff/roster.ts';
import { languageWords } from '../words.ts';
import { Layout, Notice } from './layout.tsx';
import { Time } from './time.tsx';

interface RosterPageProps {
  readonly roster: Roster;
  readonly people: readonly Responder[];
  readonly shifts: readonly Shift[];
  readonly mayPlan: boolean;
  readonly now: Date;
  readonly responder: Responder;
  readonly rehearsal: boolean;
  readonly notice: string | undefined;
}

export function RosterPage(props: RosterPageProps) {
  const { roster, people, shifts, mayPlan, now, responder, rehearsal, notice } = props;
  const members = new Map(roster.members.map((member) => [member.id, member]));
  const here = people.filter(({ id }) => isHere(members.get(id), roster, now));
  const away = people.filter((one) => !here.includes(one));
  return (
    <Layout title="Roster" responder={responder} rehearsal={rehearsal}>
      <p>
        <a href="/desk">All cases</a>
      </p>
      <h1>Roster</h1>
      <Notice text={notice} />
      <p class="tally">
        {here.length} on duty now, {away.length} off.
      </p>
      <p class="hint">
        A case that nobody on duty can take goes to the next rung at once. Whoever goes off duty hands on the cases in
        which a reply is owed.
      </p>
      <DutyForm />
      <h2>On duty</h2>
      <People people={here} members={members} none="Nobody is on duty." />
      {away.length === 0 ? null : <h2>Off duty</h2>}
      {away.length === 0 ? null : <People people={away} members={members} none="" />}
      <h2>Shifts of the next two weeks</h2>
      {shifts.length === 0 ? <p class="empty">None is planned: teams work by their hours.</p> : null}
      <ol class="shifts">
        {shifts.map((shift) => (
          <li key={shift.id}>
            <b>{shift.displayName}</b> · {shift.team} · <Time at={shift.from} /> to <Time at={shift.to} />
            {mayPlan ? (
              <form method="post" action={`/desk/roster/shifts/${shift.id}/remove`}>
                <button class="quiet">Remove</button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
      {mayPlan ? <PlanForm people={people} /> : null}
    </Layout>
  );
}

function isHere(member: Member | undefined, roster: Roster, now: Date): boolean {
  return member !== undefined && isOnDuty(member, roster, now);
}

interface PeopleProps {
  readonly people: readonly Responder[];
  readonly members: ReadonlyMap<string, Member>;
  readonly none: string;
}

function People({ people, members, none }: PeopleProps) {
  if (people.length === 0) return <p class="empty">{none}</p>;
  return (
    <ul class="people">
      {people.map(({ id, name, role, teams, languages }) => {
        const { owns = 0, capacity = null, skills = [] } = members.get(id) ?? {};
        const can = [...languages.map(languageWords), ...skills].join(', ');
        return (
          <li key={id}>
            <b>{name}</b> · {teams.length === 0 ? role : teams.join(', ')}
            {can === '' ? '' : ` · ${can}`} · {owns} {owns === 1 ? 'case' : 'cases'}
            {capacity === null ? '' : ` of ${capacity}`}
          </li>
        );
      })}
    </ul>
  );
}

function DutyForm() {
  return (
    <form class="narrow duty" method="post" action="/desk/roster/duty">
      <label for="hours">For how long</label>
      <select id="hours" name="hours">
        <option value="">Until I say otherwise, or my next shift begins</option>
        {['1', '4', '8', '12', '24'].map((hours) => (
          <option key={hours} value={hours}>
            {hours} hours
          </option>
        ))}
      </select>
      <button name="duty" value="on">
        I am on duty
      </button>
      <button class="second" name="duty" value="off">
        I am off duty
      </button>
    </form>
  );
}

function PlanForm({ people }: { readonly people: readonly Responder[] }) {
  return (
    <details class="plan">
      <summary>Plan a shift</summary>
      <form class="narrow" method="post" action="/desk/roster/shifts">
        <label for="responder">Who</label>
        <select id="responder" name="responder" required>
          <option value="">Choose</option>
          {people.map(({ signInName, name }) => (
            <option key={signInName} value={signInName}>
              {name}
            </option>
          ))}
        </select>
        <label for="team">Team</label>
        <input id="team" name="team" value="first-line" maxlength={60} required />
        <label for="from">From (UTC)</label>
        <input id="from" name="from" type="datetime-local" required />
        <label for="length">Hours</label>
        <input id="length" name="hours" type="number" min={1} max={168} value={8} required />
        <button>Plan it</button>
      </form>
    </details>
  );
}

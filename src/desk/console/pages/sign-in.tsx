import { type Responder } from '../../staff/roster.ts';
import { passwordLength } from '../../staff/password.ts';
import { type BeginProblem, beginProblems, type SignInProblem, signInProblems } from '../words.ts';
import { Layout, Notice } from './layout.tsx';

export function SignInPage(props: {
  readonly name?: string;
  readonly problem?: SignInProblem | undefined;
  readonly notice?: string | undefined;
}) {
  return (
    <Layout title="Sign in">
      <section class="narrow">
        <h1>Sign in</h1>
        <Notice text={props.notice} />
        <Notice text={props.problem && signInProblems[props.problem]} bad />
        <form method="post" action="/desk/sign-in">
          <label for="name">Sign-in name</label>
          <input id="name" name="name" value={props.name} autocomplete="username" autocapitalize="none" required />
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button>Sign in</button>
        </form>
        <p class="hint">No password, or a lost one? An administrator can give you a new link.</p>
      </section>
    </Layout>
  );
}

export interface BeginPageProps {
  readonly path: string;
  readonly responder: Responder;
  readonly chosen?: { readonly signInName: string; readonly name: string };
  readonly problem?: BeginProblem;
}

export function BeginPage({ path, responder, chosen, problem }: BeginPageProps) {
  return (
    <Layout title="Choose a password">
      <section class="narrow">
        <h1>Choose how you sign in</h1>
        <p>
          You are {responder.role === 'administrator' ? 'an administrator' : `a ${responder.role}`} of this desk. This
          link works once.
        </p>
        <Notice text={problem && beginProblems[problem]} bad />
        <form method="post" action={path}>
          <label for="name">Sign-in name</label>
          <input
            id="name"
            name="name"
            value={chosen?.signInName ?? responder.signInName}
            autocomplete="username"
            autocapitalize="none"
            required
          />
          <label for="display">Name that colleagues see</label>
          <input id="display" name="display" value={chosen?.name ?? responder.name} maxlength={60} required />
          <label for="password">Password, at least {passwordLength.shortest} characters</label>
          <input
            id="password"
            name="password"
            type="password"
            minlength={passwordLength.shortest}
            maxlength={passwordLength.longest}
            autocomplete="new-password"
            required
          />
          <label for="again">The same password again</label>
          <input id="again" name="again" type="password" autocomplete="new-password" required />
          <button>Begin</button>
        </form>
      </section>
    </Layout>
  );
}

export function MessagePage({ title, text, responder }: { title: string; text: string; responder?: Responder }) {
  return (
    <Layout title={title} {...(responder === undefined ? {} : { responder })}>
      <section class="narrow">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/desk">To the list of cases</a>
        </p>
      </section>
    </Layout>
  );
}

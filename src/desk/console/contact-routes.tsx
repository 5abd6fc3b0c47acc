import { refreshDirectory } from '../../contacts/index.ts';
import { contactCheckSchema } from '../acts/check-contact.ts';
import { noticeOf } from './case-routes.tsx';
import { ContactsPage } from './pages/contacts.tsx';
import { renderPage } from './pages/layout.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

/** Whom people can be told of: read by everybody at the desk, and checked by them. */
export function contactRoutes({ actions, clock, contacts, rehearsal, store }: ConsoleParts): Route[] {
  return [
    {
      method: 'get',
      path: '/contacts',
      permission: 'contacts.read',
      async handle(request, response, responder) {
        // Another process may have written a check since the last sweep.
        await refreshDirectory(store.db, contacts);
        const now = clock.now();
        const page = { list: contacts.list(now), now, responder, rehearsal, notice: noticeOf(request) };
        response.send(renderPage(<ContactsPage {...page} />));
      },
    },
    {
      method: 'post',
      path: '/contacts/:id/check',
      permission: 'contacts.check',
      async handle(request, response, responder) {
        const form = contactCheckSchema.safeParse(request.body);
        if (!form.success) {
          const text = 'Something in the form does not fit. Nothing was written down.';
          response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
          return;
        }
        const contact = String(request.params['id']);
        const { kind } = await actions.checkContact({ contact, check: form.data, responder, at: clock.now() });
        await refreshDirectory(store.db, contacts);
        response.redirect(303, `/desk/contacts?said=${kind}#${encodeURIComponent(contact)}`);
      },
    },
  ];
}

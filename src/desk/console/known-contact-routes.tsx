import { type Response } from 'express';
import { z } from 'zod';
import { canonicalContact } from '../adverts/canonical-contact.ts';
import { historyOfContact, listKnownContacts } from '../adverts/known-contacts.ts';
import { responderNames } from '../queries.ts';
import { type Responder } from '../staff/roster.ts';
import { contactKinds, advertNotices } from './advert-words.ts';
import { noticeOf } from './advert-routes.tsx';
import { renderPage } from './pages/layout.tsx';
import { KnownContactsPage } from './pages/known-contacts.tsx';
import { MessagePage } from './pages/sign-in.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const contactSchema = z.object({ kind: z.enum(contactKinds), value: z.string().max(200) });
const proposalSchema = contactSchema.extend({ source: z.string().trim().min(1).max(200) });

/** Contacts of people who lure: who proposed and confirmed them, and until when they count. */
export function knownContactRoutes(parts: ConsoleParts): Route[] {
  const { actions, clock, store, rehearsal } = parts;
  const back = (response: Response, said: string): void => {
    response.redirect(303, `/desk/adverts/contacts?said=${said}`);
  };
  const show = async (
    response: Response,
    responder: Responder,
    part: { looked?: Looked; notice?: string | undefined },
  ) => {
    const [contacts, names] = await Promise.all([listKnownContacts(store, clock.now()), responderNames(store.db)]);
    const page = { contacts, names, responder, rehearsal, looked: part.looked, notice: part.notice };
    response.send(renderPage(<KnownContactsPage {...page} />));
  };
  return [
    {
      method: 'get',
      path: '/adverts/contacts',
      permission: 'adverts.read',
      handle: (request, response, responder) => show(response, responder, { notice: noticeOf(request) }),
    },
    {
      method: 'post',
      path: '/adverts/contacts/look-up',
      permission: 'adverts.read',
      async handle(request, response, responder) {
        const form = contactSchema.safeParse(request.body);
        const value = form.success ? canonicalContact(form.data.kind, form.data.value) : undefined;
        if (!form.success || value === undefined) {
          await show(response, responder, { notice: advertNotices['contact-malformed'] });
          return;
        }
        const { kind } = form.data;
        const found = await historyOfContact(store, { kind, value }, clock.now());
        await show(response, responder, { looked: { kind, typed: form.data.value, found } });
      },
    },
    {
      method: 'post',
      path: '/adverts/contacts',
      permission: 'adverts.judge',
      async handle(request, response, responder) {
        const form = proposalSchema.safeParse(request.body);
        if (!form.success) {
          const text = 'Say which contact it is and who says so. Nothing was written down.';
          response.status(422).send(renderPage(<MessagePage title="Not done" text={text} responder={responder} />));
          return;
        }
        const { kind, value, source } = form.data;
        const result = await actions.proposeKnownContact({ kind, typed: value, source, responder, at: clock.now() });
        back(response, `contact-${result.kind}`);
      },
    },
    {
      method: 'post',
      path: '/adverts/contacts/:id/confirm',
      permission: 'adverts.judge',
      async handle(request, response, responder) {
        const id = z.uuid().safeParse(request.params['id']);
        const result = id.success
          ? await actions.confirmKnownContact({ id: id.data, responder, at: clock.now() })
          : { kind: 'gone' as const };
        back(response, result.kind === 'gone' ? 'no-such-contact' : `contact-${result.kind}`);
      },
    },
    {
      method: 'post',
      path: '/adverts/contacts/:id/end',
      permission: 'adverts.judge',
      async handle(request, response, responder) {
        const id = z.uuid().safeParse(request.params['id']);
        const result = id.success
          ? await actions.endKnownContact({ id: id.data, responder, at: clock.now() })
          : { kind: 'gone' as const };
        switch (result.kind) {
          case 'gone':
            return back(response, 'no-such-contact');
          case 'already-ended':
            return back(response, 'contact-already-ended');
          case 'refused':
          case 'withdrawn':
            return back(response, 'contact-ended');
        }
      },
    },
  ];
}

type Looked = NonNullable<Parameters<typeof KnownContactsPage>[0]['looked']>;

import { type Response } from 'express';
import { z } from 'zod';
import {
  addResponder,
  displayNameSchema,
  listRoster,
  type Responder,
  RosterError,
  roleSchema,
  signInNameSchema,
} from '../staff/roster.ts';
import { createSignInLink, resetSignIn } from '../staff/sign-in-link.ts';
import { renderPage } from './pages/layout.tsx';
import { StaffPage } from './pages/staff.tsx';
import { type ConsoleParts } from './parts.ts';
import { type Route } from './route.ts';

const words = z
  .string()
  .max(400)
  .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''));
const addSchema = z.object({
  name: signInNameSchema,
  display: displayNameSchema,
  role: roleSchema,
  teams: words,
  languages: words,
  telegram: z
    .string()
    .trim()
    .regex(/^\d{0,20}$/),
});
const resetSchema = z.object({ name: signInNameSchema });

/** The roster, for administrators. A link is shown once, in the answer that made it. */
export function staffRoutes(parts: ConsoleParts): Route[] {
  const show = async (
    response: Response,
    responder: Responder,
    extra: { link?: { name: string; path: string }; problem?: string },
  ): Promise<void> => {
    const roster = await listRoster(parts.store.db);
    response.status(extra.problem === undefined ? 200 : 422);
    response.send(
      renderPage(<StaffPage roster={roster} responder={responder} rehearsal={parts.rehearsal} {...extra} />),
    );
  };
  const badForm =
    'Something in the form does not fit. Sign-in names are small letters and digits, a Telegram id is a number.';
  return [
    {
      method: 'get',
      path: '/staff',
      permission: 'staff.manage',
      handle: (_request, response, responder) => show(response, responder, {}),
    },
    {
      method: 'post',
      path: '/staff',
      permission: 'staff.manage',
      async handle(request, response, responder) {
        const form = addSchema.safeParse(request.body);
        if (!form.success) return show(response, responder, { problem: badForm });
        const { name, display, role, teams, languages, telegram } = form.data;
        await answering(response, responder, () =>
          parts.store.db.transaction().execute(async (tx) => {
            const telegramId = telegram === '' ? null : telegram;
            const id = await addResponder(tx, { signInName: name, name: display, role, teams, languages, telegramId });
            return { name, path: await createSignInLink(tx, id, parts.clock.now()) };
          }),
        );
      },
    },
    {
      method: 'post',
      path: '/staff/reset',
      permission: 'staff.manage',
      async handle(request, response, responder) {
        const form = resetSchema.safeParse(request.body);
        if (!form.success) return show(response, responder, { problem: badForm });
        const { name } = form.data;
        await answering(response, responder, async () => ({
          name,
          path: await resetSignIn(parts.store.db, name, parts.clock.now()),
        }));
      },
    },
  ];

  async function answering(
    response: Response,
    responder: Responder,
    change: () => Promise<{ name: string; path: string }>,
  ): Promise<void> {
    try {
      await show(response, responder, { link: await change() });
    } catch (error) {
      if (!(error instanceof RosterError)) throw error;
      await show(response, responder, { problem: error.message });
    }
  }
}

import { type Role } from '../staff/roster.ts';

/** What a route lets somebody do. Each route names one. */
export const permissions = [
  'cases.read',
  'cases.accept',
  'cases.reply',
  'cases.note',
  'cases.close-own',
  'cases.close-any',
  'contacts.read',
  'contacts.check',
  'roster.read',
  'roster.say',
  'roster.plan',
  'doors.own',
  'adverts.read',
  'adverts.judge',
  'adverts.export',
  'staff.manage',
  'numbers.manage',
  'flows.read',
  'flows.write',
] as const;
export type Permission = (typeof permissions)[number];

const everybody: readonly Permission[] = [
  'cases.read',
  'cases.accept',
  'cases.reply',
  'cases.note',
  'cases.close-own',
  'contacts.read',
  'contacts.check',
  'adverts.read',
  'adverts.judge',
  'flows.read',
  'roster.read',
  'roster.say',
  'doors.own',
];

/** Administrators take cases too: they are the last rung of the ladder that ships. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  responder: everybody,
  supervisor: [...everybody, 'cases.close-any', 'roster.plan', 'adverts.export'],
  administrator: [
    ...everybody,
    'cases.close-any',
    'roster.plan',
    'adverts.export',
    'staff.manage',
    'numbers.manage',
    'flows.write',
  ],
  /** Writes, reviews and publishes flows and texts, and sees no case: a translator need not know who wrote to us. */
  editor: ['flows.read', 'flows.write'],
};

export function isGranted(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

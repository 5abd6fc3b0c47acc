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
  'staff.manage',
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
];

/** Administrators take cases too: they are the last rung of the ladder that ships. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  responder: everybody,
  supervisor: [...everybody, 'cases.close-any'],
  administrator: [...everybody, 'cases.close-any', 'staff.manage'],
};

export function isGranted(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

export { createDoors, type Doors } from './doors.ts';
export { type DoorsOfResponder, type DoorTest, type HowTold } from './of-responder.ts';
export { type Door } from './outcome.ts';
export { type AddedDevice } from './push/subscriptions.ts';
export { examineMailServer, type MailServer } from './email/send-email.ts';
export { type Webhook } from './webhook/send-webhook.ts';

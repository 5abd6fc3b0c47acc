/** Which column a sealed value belongs to. Authenticated with it: bytes moved elsewhere do not open. */
export const purpose = {
  address: 'conversation.address',
  session: 'conversation.session',
  inbox: 'inbox.body',
  outbox: 'outbox.body',
  caseFields: 'cases.fields',
  caseEvent: 'case_event.body',
  evidenceReference: 'evidence.reference',
  evidenceFile: 'evidence.file',
  advertBody: 'advert.body',
  advertLikeness: 'advert.likeness',
  likenessRuns: 'advert_likeness.runs',
  knownContactValue: 'known_contact.value',
  whatsAppCreds: 'whatsapp_account.creds',
  whatsAppKey: 'whatsapp_key.sealed',
  whatsAppJournal: 'whatsapp_journal.body',
  whatsAppSent: 'whatsapp_sent.body',
} as const;

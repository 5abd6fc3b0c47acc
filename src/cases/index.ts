export { parseCaseCode } from './case-code.ts';
export { type Actor, type CaseEventKind, type NewCaseEvent, recordCaseEvents } from './case-event.ts';
export {
  type CaseState,
  type ChangedCase,
  claimCase,
  closeCase,
  giveTalkBack,
  insertCases,
  markHeavy,
  moveCase,
  type NewCase,
  newCaseIdentity,
  passCase,
  releaseCase,
  reopenCase,
  returnTalks,
  updateCases,
} from './case-record.ts';
export { addEvidence, dueEvidence, fetchEvidence, readEvidence } from './evidence.ts';
export { type CaseSummary, listCases, summaryOf } from './list-cases.ts';
export { dropOldUploads, openUpload, saveUpload } from './upload.ts';
export { type ConversationLine, languageOfConversation, readConversation } from './read-conversation.ts';
export { type CaseFile, readCase, type TranscriptLine } from './read-case.ts';

import { type Request } from 'express';

/** The few words of the page itself. None says whose page it is: someone may look over the shoulder. */
export interface PageTexts {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly begin: string;
  readonly write: string;
  readonly placeholder: string;
  readonly send: string;
  readonly attach: string;
  readonly leave: string;
  readonly leaveHint: string;
  readonly messages: string;
  readonly sending: string;
  readonly notSent: string;
  readonly waiting: string;
  readonly file: string;
  readonly tooLong: string;
  readonly fileRefused: string;
  readonly reload: string;
}

const english: PageTexts = {
  direction: 'ltr',
  title: 'Notes',
  begin: 'Write anything here.',
  write: 'Write a message',
  placeholder: 'Message',
  send: 'Send',
  attach: 'Add a photo, voice or file',
  leave: 'Close',
  leaveHint: 'Close this page at once. Pressing Escape twice does the same.',
  messages: 'Messages',
  sending: 'sending…',
  notSent: 'not sent',
  waiting: 'Waiting for a connection…',
  file: 'File',
  tooLong: 'This is too long. Send it in parts.',
  fileRefused: 'This file cannot be sent: photo, voice, video or PDF, at most 10 MB.',
  reload: 'Look for new messages',
};

const indonesian: PageTexts = {
  direction: 'ltr',
  title: 'Catatan',
  begin: 'Tulis apa saja di sini.',
  write: 'Tulis pesan',
  placeholder: 'Pesan',
  send: 'Kirim',
  attach: 'Tambah foto, suara, atau berkas',
  leave: 'Tutup',
  leaveHint: 'Tutup halaman ini seketika. Menekan Escape dua kali sama saja.',
  messages: 'Pesan',
  sending: 'mengirim…',
  notSent: 'belum terkirim',
  waiting: 'Menunggu sambungan…',
  file: 'Berkas',
  tooLong: 'Ini terlalu panjang. Kirim sebagian-sebagian.',
  fileRefused: 'Berkas ini tidak bisa dikirim: foto, suara, video, atau PDF, paling besar 10 MB.',
  reload: 'Lihat pesan baru',
};

/** By language (BCP 47 primary tag). A browser that asks for none of them gets English. */
export const pageTexts: Readonly<Record<'id' | 'en', PageTexts>> = { id: indonesian, en: english };

export function chooseLanguage(request: Request): 'id' | 'en' {
  return request.acceptsLanguages('id', 'en') === 'id' ? 'id' : 'en';
}

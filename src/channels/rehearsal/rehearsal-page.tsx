import { randomBytes } from 'node:crypto';
import { type RequestHandler } from 'express';
import { renderToString } from 'preact-render-to-string';
import { rehearsalStyle } from './style.ts';

export interface RehearsalPaths {
  /** Both pages must allow `frame-ancestors 'self'`. */
  readonly chatPath: string;
  readonly deskPath: string;
}

const english = {
  title: 'Rehearsal room',
  first: ['On the phone, write ', 'tolong', ' (help) as a worker would, and watch the alarm arrive at the desk.'],
  second: 'Accept it there, answer, and read your answer on the phone. Nobody outside this machine is told.',
  phone: "The worker's phone",
  desk: "The responder's desk",
};
const indonesian: typeof english = {
  title: 'Ruang latihan',
  first: ['Di ponsel, tulis ', 'tolong', ' seperti seorang pekerja, dan lihat alarmnya tiba di meja petugas.'],
  second: 'Terima di sana, balas, dan baca balasan itu di ponsel. Tak seorang pun di luar mesin ini diberi tahu.',
  phone: 'Ponsel pekerja',
  desk: 'Meja petugas',
};

/** Both ends of the line beside each other, for whoever has just started the service and configured no messenger. */
export function rehearsalPage({ chatPath, deskPath }: RehearsalPaths): RequestHandler {
  return (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const language = request.acceptsLanguages('id', 'en') === 'id' ? 'id' : 'en';
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'`;
    response.set({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    const page = <Room chatPath={chatPath} deskPath={deskPath} language={language} nonce={nonce} />;
    response.type('html').send(`<!doctype html>${renderToString(page)}`);
  };
}

function Room({ chatPath, deskPath, language, nonce }: RehearsalPaths & { language: 'id' | 'en'; nonce: string }) {
  const texts = language === 'id' ? indonesian : english;
  const [before, word, after] = texts.first;
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{texts.title}</title>
        <link rel="icon" href="data:," />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: rehearsalStyle }} />
      </head>
      <body>
        <header>
          <h1>{texts.title}</h1>
          <p>
            {before}
            <b>{word}</b>
            {after}
          </p>
          <p>{texts.second}</p>
        </header>
        <main>
          <section>
            <h2>{texts.phone}</h2>
            <div class="phone">
              <iframe src={chatPath} title={texts.phone} />
            </div>
          </section>
          <section>
            <h2>{texts.desk}</h2>
            <div class="desk">
              <iframe src={deskPath} title={texts.desk} />
            </div>
          </section>
        </main>
      </body>
    </html>
  );
}

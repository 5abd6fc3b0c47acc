import { type CaseSummary } from '../../../cases/index.ts';
import { type Pointer, type Sheet, type SheetLanguage, type Indicators } from '../../../identification/index.ts';
import { type Responder } from '../../staff/roster.ts';
import { sheetAnswerWords, sheetFieldWords, sheetWords } from '../sheet-words.ts';
import { Time } from './time.tsx';

export interface SheetPageProps {
  readonly sheet: Sheet;
  readonly neverAsk: Indicators['never_ask'];
  readonly language: SheetLanguage;
  readonly summary: Pick<CaseSummary, 'code' | 'kind' | 'watched' | 'openedAt'>;
  readonly responder: Responder;
  readonly now: Date;
}

/** One case on paper: no bar, no links but those on the screen, nothing that counts or judges. */
export function SheetPage(props: SheetPageProps) {
  const { sheet, language, summary, responder, now } = props;
  const words = sheetWords[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${words.title} ${summary.code}`}</title>
        <link rel="icon" href="/desk/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk/assets/sheet.css" />
      </head>
      <body>
        <p class="screen-only">
          <a href={`/desk/cases/${summary.code}`}>{words.back}</a>{' '}
          <a href={`?language=${language === 'en' ? 'id' : 'en'}`}>{words.otherLanguage}</a> {words.print}
        </p>
        <main>
          <h1>
            {words.title} <span class="code">{summary.code}</span>
          </h1>
          <p class="no-finding">{words.notAFinding}</p>
          <p>
            {words.opened} <Time at={summary.openedAt} />. {words.printed} <Time at={now} /> {words.by} {responder.name}
            . {words.writer[summary.kind === 'family' ? 'relative' : 'self']}{' '}
            {summary.watched ? <b>{words.watched}</b> : null}
          </p>
          <IndicatorTable {...props} />
          <ElementTable {...props} />
          <section>
            <h2>{words.known}</h2>
            <Answers rows={sheet.known} language={language} />
          </section>
          <section>
            <h2>{words.notAgain}</h2>
            <List label={words.passedOver} fields={sheet.skipped} language={language} />
            <List label={words.alreadyAnswered} fields={sheet.known.map(({ field }) => field)} language={language} />
            <h3>{words.neverAsk}</h3>
            <ul>
              {props.neverAsk.map((one) => (
                <li key={one.en}>{one[language]}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{words.unknown}</h2>
            <List label="" fields={sheet.unknown} language={language} />
          </section>
        </main>
      </body>
    </html>
  );
}

function IndicatorTable({ sheet, language }: SheetPageProps) {
  const words = sheetWords[language];
  return (
    <section>
      <h2>{words.indicators}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.ownWords}</th>
            <th scope="col" class="codes">
              {words.codes}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.indicators.map(({ indicator, pointers, settled }) => (
            <tr key={indicator.id} data-indicator={indicator.id}>
              <th scope="row">{indicator.name[language]}</th>
              <td>
                {pointers.length > 0 ? (
                  <Pointers pointers={pointers} language={language} />
                ) : (
                  <p>{words.nothingSaid}</p>
                )}
                {pointers.length > 0 ? null : (
                  <p class="ask">{settled ? words.settled : `${words.mayAsk} ${indicator.may_ask[language]}`}</p>
                )}
              </td>
              <td class="codes">
                <p lang="id">{indicator.uu21_2007}</p>
                <p>{indicator.ctdc.join(', ')}</p>
                <p>{indicator.palermo}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ElementTable({ sheet, language }: SheetPageProps) {
  const words = sheetWords[language];
  const nameOf = (id: string) =>
    sheet.indicators.find(({ indicator }) => indicator.id === id)?.indicator.name[language];
  return (
    <section>
      <h2>{words.elements}</h2>
      <table>
        <tbody>
          {sheet.elements.map(({ element, pointers, indicators }) => (
            <tr key={element.id} data-element={element.id}>
              <th scope="row">{element.name[language]}</th>
              <td>
                {pointers.length === 0 && indicators.length === 0 ? <p>{words.nothingSaid}</p> : null}
                <Pointers pointers={pointers} language={language} />
                {indicators.length === 0 ? null : (
                  <p>
                    {words.see}: {indicators.map(nameOf).join(', ')}
                  </p>
                )}
                {element.note === undefined ? null : <p class="ask">{element.note[language]}</p>}
              </td>
              <td class="codes">
                <p>{element.palermo}</p>
                <p lang="id">{element.uu21_2007}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pointers({ pointers, language }: { readonly pointers: readonly Pointer[]; readonly language: SheetLanguage }) {
  return (
    <>
      {pointers.map((pointer, index) =>
        pointer.kind === 'words' ? (
          <blockquote key={index}>
            <span dir="auto">“{pointer.from}”</span> <Time at={pointer.at} />
          </blockquote>
        ) : (
          <p key={index}>
            {sheetWords[language].answered}: {sheetFieldWords(pointer.field, language)} —{' '}
            <span dir="auto">“{sheetAnswerWords(pointer.value, language)}”</span>
          </p>
        ),
      )}
    </>
  );
}

function Answers({ rows, language }: { readonly rows: Sheet['known']; readonly language: SheetLanguage }) {
  if (rows.length === 0) return <p>{sheetWords[language].none}</p>;
  return (
    <dl>
      {rows.map(({ field, value }) => (
        <div key={field}>
          <dt>{sheetFieldWords(field, language)}</dt>
          <dd dir="auto">{sheetAnswerWords(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ListProps {
  readonly label: string;
  readonly fields: Sheet['unknown'];
  readonly language: SheetLanguage;
}

function List({ label, fields, language }: ListProps) {
  const names = fields.map((field) => sheetFieldWords(field, language)).join(', ');
  return (
    <p>
      {label === '' ? null : <b>{label}: </b>}
      {names === '' ? sheetWords[language].none : names}
    </p>
  );
}

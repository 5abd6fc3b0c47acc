/** A PDF of so many pages with a line each. @param opens a script that the file asks to be run when it is opened */
export function pdfOf(lines: readonly string[], { opens }: { readonly opens?: string } = {}): Buffer {
  const pages = lines.map((_, index) => `${4 + 2 * index} 0 R`);
  const action = opens === undefined ? '' : `/OpenAction<</S/JavaScript/JS(${opens.replace(/[()\\]/gu, '\\$&')})>>`;
  return write([
    `<</Type/Catalog/Pages 2 0 R${action}>>`,
    `<</Type/Pages/Kids[${pages.join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...lines.flatMap((line, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
      stream(`BT /F 20 Tf 20 200 Td (${line}) Tj ET`),
    ]),
  ]);
}

/** A page with a box on it, as a scanner leaves it: no text layer. */
export function scannedPdf(): Buffer {
  return write([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R>>',
    stream('20 20 100 100 re f'),
  ]);
}

const stream = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;

function write(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const at = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

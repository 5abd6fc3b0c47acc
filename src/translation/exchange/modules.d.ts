// The two libraries bring no types; what we use of them.
declare module 'gettext-parser' {
  interface PoEntry {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: { translator?: string; extracted?: string; reference?: string; flag?: string };
  }
  interface PoFile {
    charset: string;
    headers: Record<string, string>;
    translations: Record<string, Record<string, PoEntry>>;
  }
  export const po: { parse(content: Buffer): PoFile; compile(file: PoFile, options?: { foldLength?: number }): Buffer };
}

declare module 'xliff' {
  interface XliffUnit {
    source: unknown;
    target?: unknown;
    note?: unknown;
  }
  interface XliffFile {
    resources: Record<string, Record<string, XliffUnit>>;
    sourceLanguage?: string;
    targetLanguage?: string;
  }
  const xliff: {
    js2xliff(file: XliffFile): Promise<string>;
    xliff2js(content: string): Promise<unknown>;
    jsToXliff12(file: XliffFile): Promise<string>;
    xliff12ToJs(content: string): Promise<unknown>;
  };
  export default xliff;
}

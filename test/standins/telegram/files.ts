/** Bytes that people have sent, until the bot fetches them. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly bytes: Buffer;
  /** What getFile says; may be more than the bytes, to try limits without moving megabytes. */
  readonly declaredBytes: number;
}

export type Files = ReturnType<typeof createFiles>;

export function createFiles() {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  let count = 0;
  return {
    add: (folder: string, extension: string, bytes: Buffer, declaredBytes = bytes.length): StoredFile => {
      count += 1;
      const path = `${folder}/file_${count}.${extension}`;
      const file = { id: `AgACAgUAAxkBAAI${count}`, uniqueId: `AQAD${count}`, path, bytes, declaredBytes };
      byId.set(file.id, file);
      byPath.set(path, file);
      return file;
    },
    byId: (id: string) => byId.get(id),
    byPath: (path: string) => byPath.get(path),
    /** The file is gone from the server, its id is still known. */
    lose: (id: string) => {
      const file = byId.get(id);
      if (file) byPath.delete(file.path);
    },
  };
}

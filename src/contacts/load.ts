import { join } from 'node:path';
import { readYaml } from '../text/index.ts';
import { directorySchema } from './contact.ts';
import { createDirectory, type Directory } from './directory.ts';

/** Reads `directory.yaml` of a folder; nothing has been checked yet. @throws ConfigurationError naming file, line and field */
export function loadDirectory(folder: string): Directory {
  return createDirectory(readYaml(join(folder, 'directory.yaml'), directorySchema).contacts);
}

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { decode } from '../text.js';
import type { FoundFile } from './find-files.js';
import { isGenerated } from './generated.js';
import { note, type Note } from './note.js';

/** A file's text, ready to be analysed. */
export interface Source extends FoundFile {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Larger files are bundles or data as a rule. In bytes. */
export const defaultMaxFileSize = 300_000;

/** Reads a file that was found, or notes why it is left out. A named file is read even if it was generated. */
export function readSource(file: FoundFile, maxFileSize = defaultMaxFileSize): Source | Note {
  const { path, explicit } = file;
  const bytes = readBytes(file, maxFileSize);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const decoded = decode(bytes);
  if (decoded.refused !== undefined) return note(path, 'binary', decoded.refused, explicit);
  if (!explicit && isGenerated(decoded.text)) {
    return note(path, 'generated', 'Its header says that it is generated: name it to have it looked at.');
  }
  return { ...file, text: decoded.text, byteOrderMark: decoded.byteOrderMark };
}

function readBytes({ path, explicit }: FoundFile, maxFileSize: number): Uint8Array | Note {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    if (size <= maxFileSize) return readFileSync(descriptor);
    return note(path, 'large', `It has ${size} bytes, more than ${maxFileSize}: --max-file-size ${size} takes it in.`, explicit);
  } catch (error) {
    return note(path, 'unreadable', `It can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`, explicit);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

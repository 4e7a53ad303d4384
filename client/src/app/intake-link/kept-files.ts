import { Service } from '@angular/core';
import { SealedStore } from '../core/sealed-store';

/** A file that was picked for a form and has not arrived. */
export interface KeptFile {
  readonly id: string;
  readonly questionId: string;
  readonly file: File;
}

type Label = Pick<KeptFile, 'questionId'> & Pick<File, 'name' | 'type'>;

const NEWLINE = 10;

/**
 * Files that have not arrived, kept sealed on this device through a closed tab or a crash: name and question with the bytes,
 * each file under a key of its own.
 */
@Service()
export class KeptFiles {
  private readonly store = new SealedStore('unknot-intake-files');

  /** Whether it is kept: false where the device has no room, or keeps nothing at all. */
  async keep(requestId: string, { id, questionId, file }: KeptFile): Promise<boolean> {
    try {
      const label: Label = { questionId, name: file.name, type: file.type };
      const sealed = new Blob([JSON.stringify(label), '\n', file]);
      return await this.store.writeBytes(named(requestId, id), await sealed.arrayBuffer());
    } catch {
      return false; // the file itself cannot be read any more
    }
  }

  async read(requestId: string): Promise<readonly KeptFile[]> {
    const files: KeptFile[] = [];
    for (const id of await this.ids(requestId)) {
      const bytes = await this.store.readBytes(named(requestId, id));
      if (bytes) files.push({ id, ...opened(new Uint8Array(bytes)) });
    }
    return files;
  }

  async has(requestId: string, id: string): Promise<boolean> {
    return (await this.ids(requestId)).includes(id);
  }

  /** It arrived, or was taken back. What cannot be removed is sent again under its id, and is then there already. */
  async drop(requestId: string, id: string): Promise<void> {
    await this.store.delete(named(requestId, id).id).catch(() => undefined);
  }

  /** Removes the files of one form, and their keys. Rejects when the browser keeps one. */
  forget(requestId: string): Promise<void> {
    return this.store.deleteUnder(prefixOf(requestId));
  }

  /** Removes the files of every form, and every key. Rejects when the browser keeps one. */
  forgetAll(): Promise<void> {
    return this.store.clear();
  }

  private async ids(requestId: string): Promise<readonly string[]> {
    const prefix = prefixOf(requestId);
    return (await this.store.idsUnder(prefix)).map((name) => name.slice(prefix.length));
  }
}

const prefixOf = (requestId: string) => `${requestId}/`;
const named = (requestId: string, id: string) => ({ owner: requestId, id: prefixOf(requestId) + id });

function opened(bytes: Uint8Array<ArrayBuffer>): Omit<KeptFile, 'id'> {
  const end = bytes.indexOf(NEWLINE);
  const { questionId, name, type } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Label;
  return { questionId, file: new File([bytes.subarray(end + 1)], name, { type }) };
}

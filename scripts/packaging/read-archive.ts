import { closeSync, openSync, readSync } from 'node:fs';

/** A file in an asar archive: at `offset` in the archive, or beside it in `app.asar.unpacked`. */
export type ArchivedFile = {
  readonly path: string;
  readonly isUnpacked: boolean;
  readonly offset: number;
  readonly size: number;
};

type Node = {
  readonly files?: Readonly<Record<string, Node>>;
  readonly unpacked?: boolean;
  readonly offset?: string;
  readonly size?: number;
};

/**
 * Lists what is in an asar archive. At its front stand four numbers of 32 bits (the second the size of the header after
 * it, the fourth the length of its JSON), then the JSON, then the files.
 */
export function listArchive(archive: string): readonly ArchivedFile[] {
  const file = openSync(archive, 'r');
  try {
    const numbers = Buffer.alloc(16);
    readSync(file, numbers, 0, 16, 0);
    const json = Buffer.alloc(numbers.readUInt32LE(12));
    readSync(file, json, 0, json.length, 16);
    return listNode(JSON.parse(json.toString('utf8')) as Node, '', 8 + numbers.readUInt32LE(4));
  } finally {
    closeSync(file);
  }
}

function listNode(node: Node, path: string, filesBegin: number): readonly ArchivedFile[] {
  if (node.files) {
    return Object.entries(node.files).flatMap(([name, inner]) =>
      listNode(inner, path === '' ? name : `${path}/${name}`, filesBegin),
    );
  }
  const offset = filesBegin + Number(node.offset ?? 0);
  return [{ path, isUnpacked: node.unpacked === true, offset, size: node.size ?? 0 }];
}

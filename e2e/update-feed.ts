import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The newer version: a program that says in the file beside it how it was started. */
const NEWER =
  '#!/bin/sh\nif [ -n "$APPIMAGE_EXIT_AFTER_INSTALL" ]; then how=kept; else how=started; fi\necho $how > "$0.says"\n';

/** A place on this computer where version 9.0.0 lies for Linux; `asked` are the paths that were asked for. */
export async function openUpdateFeed({ isDamaged = false } = {}) {
  const sha512 = createHash('sha512')
    .update(isDamaged ? 'something else' : NEWER)
    .digest('base64');
  const file = `Timetable-Desk.AppImage\n    sha512: ${sha512}\n    size: ${NEWER.length}`;
  const announced = `version: 9.0.0\nfiles:\n  - url: ${file}\npath: Timetable-Desk.AppImage\nsha512: ${sha512}\n`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(path);
    if (path === '/latest-linux.yml') return response.end(announced);
    if (path === '/Timetable-Desk.AppImage') return response.end(NEWER);
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { newer: NEWER, asked, url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

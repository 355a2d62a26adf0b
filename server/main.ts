import { startServer } from './start-server.ts';

try {
  const server = await startServer(process.env, process.cwd());
  if (server.setupCode !== null) {
    process.stdout.write(
      `There is no school here yet. For its first administrator send, within a day, this once to ${server.address}/v1/schools:\n` +
        `{"code":"${server.setupCode}","schoolName":"…","admin":{"displayName":"…","loginName":"…","password":"…"}}\n`,
    );
  }
  let isClosing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      void server.close();
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

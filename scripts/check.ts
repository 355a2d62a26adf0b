/** `npm run check`: types, lint, walls, dead code, format and workflow files, two at a time, and a short table. */
import { checkTasks } from './check/task.ts';
import type { CheckTask } from './check/task.ts';
import { REPOSITORY } from './machine/repository.ts';
import { runQuietly } from './machine/run-command.ts';
import { runScript, say } from './machine/say.ts';
import { listRepositoryFiles } from './walls/source-files.ts';

const AT_A_TIME = 2;

type Finding = { readonly task: CheckTask; readonly code: number; readonly output: string; readonly seconds: number };

await runScript(async () => {
  const findings = await lookAtAll(checkTasks(REPOSITORY, listRepositoryFiles(REPOSITORY)));
  for (const { task, code, output } of findings) if (code !== 0) say(`\n── ${task.name}\n${output.trim()}`);
  say('');
  for (const { task, code, seconds } of findings) {
    say(`${task.name.padEnd(16)} ${code === 0 ? 'good  ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s`);
  }
  return findings.some((finding) => finding.code !== 0) ? 1 : 0;
});

async function lookAtAll(tasks: readonly CheckTask[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const waiting = [...tasks.entries()];
  const lookAtNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    findings[next[0]] = await lookAt(next[1]);
    return lookAtNext();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lookAtNext));
  return findings;
}

async function lookAt(task: CheckTask): Promise<Finding> {
  const began = performance.now();
  const { code, output } = await runQuietly(process.execPath, [task.script, ...task.args]);
  return { task, code, output, seconds: (performance.now() - began) / 1000 };
}

import { CircleAlert, Lock } from 'lucide-react';
import type { PolicyInForce, PolicyProblem } from '../../shared/policy/policy-in-force.ts';
import { useTexts } from '../texts.ts';
import type { Texts } from '../texts.ts';

/** What the school's IT has settled for this computer, each with its value; nobody changes it here. */
export function PolicySection({ policy }: { readonly policy: PolicyInForce }) {
  const texts = useTexts();
  const { text } = texts;
  return (
    <>
      <p>{text('policy.how')}</p>
      {policy.problem === null ? null : (
        <div className="form-problem">
          <CircleAlert size={16} />
          <p>{text('policy.broken', { problem: problemWords(policy.problem, texts) })}</p>
        </div>
      )}
      <dl className="settled-list">
        {settledLines(policy, texts).map(([name, value]) => (
          <div key={name} className="settled">
            <Lock size={16} />
            <dt>{name}</dt>
            <dd>
              {value}
              <span className="settled-by">{text('policy.setByIt')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Whether there is anything to show. */
export function isAnythingSettled(policy: PolicyInForce): boolean {
  const { problem, mayChooseServer, updates, updateFeed, ai, telemetry } = policy;
  return problem !== null || !mayChooseServer || [updates, updateFeed, ai, telemetry].some((value) => value !== null);
}

function settledLines(policy: PolicyInForce, { text }: Pick<Texts, 'text'>): readonly (readonly [string, string])[] {
  const { serverAddress, mayChooseServer, updates, updateFeed, ai, telemetry } = policy;
  const lines: readonly (readonly [string, string | null])[] = [
    [text('policy.server'), mayChooseServer ? null : (serverAddress ?? text('policy.noServer'))],
    [text('policy.updates'), updates === null ? null : text(`policy.${updates}`)],
    [text('policy.updateFeed'), updateFeed],
    [text('policy.ai'), ai === null ? null : text(`policy.${ai}`)],
    [text('policy.telemetry'), telemetry === null ? null : text(`policy.${telemetry}`)],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function problemWords({ code, setting, file }: PolicyProblem, { text }: Pick<Texts, 'text'>): string {
  return text(`policy.${code}`, { setting, file });
}

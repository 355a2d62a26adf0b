import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox } from 'react-aria-components';

type TickBoxProps = {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly problem?: string | null | undefined;
};

/** One thing to agree to or not. */
export function TickBox({ label, isTicked, onTick, problem = null }: TickBoxProps) {
  const problemId = useId();
  return (
    <div className="tick">
      <Checkbox
        className="tick-box"
        isSelected={isTicked}
        onChange={onTick}
        isInvalid={problem !== null}
        validationBehavior="aria"
        {...(problem === null ? {} : { 'aria-describedby': problemId })}
      >
        <span className="tick-square" aria-hidden="true">
          {isTicked ? <Check size={12} strokeWidth={3} /> : null}
        </span>
        {label}
      </Checkbox>
      {problem === null ? null : (
        <p id={problemId} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

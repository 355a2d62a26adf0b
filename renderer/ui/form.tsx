import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Form as AriaForm } from 'react-aria-components';
import { LiveRegion } from './live-region.tsx';

type FormProps = {
  readonly children: ReactNode;
  /** What it is called: by the id of the heading that says so, or in words where the heading has no id. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly onSubmit: () => void;
  /** How often it was sent and came back with something wrong: each time the focus goes to what is wrong. */
  readonly failures: number;
  /** What is wrong with none of its fields in particular. */
  readonly problem: string | null;
};

/** Fields that are sent together. The first wrong one gets the focus, with what is in it selected to be typed over. */
export function Form({ children, labelledBy, label, onSubmit, failures, problem }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failures === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
    if (wrong instanceof HTMLInputElement) wrong.select();
  }, [failures]);
  return (
    <AriaForm
      ref={form}
      className="form"
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {problem === null ? null : (
        <div className="form-problem" role="alert" tabIndex={-1}>
          <CircleAlert size={16} />
          <p>{problem}</p>
        </div>
      )}
      {children}
    </AriaForm>
  );
}

type SubmitButtonProps = {
  readonly children: ReactNode;
  /** Being sent: the word changes, the button stays where the focus is, and sending again is for the form to ignore. */
  readonly isBusy: boolean;
  readonly busyWord: string;
  readonly look?: 'main' | 'stop';
  readonly isDisabled?: boolean;
  /** Where nothing is to be filled in, Enter answers. */
  readonly takesFocus?: boolean;
};

export function SubmitButton(props: SubmitButtonProps) {
  const { children, isBusy, busyWord, look = 'main', isDisabled = false, takesFocus = false } = props;
  return (
    <>
      <AriaButton
        type="submit"
        className={`button button-${look}${isBusy ? ' button-busy' : ''}`}
        isDisabled={isDisabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for what it does
        autoFocus={takesFocus}
      >
        <span className="button-word">{isBusy ? busyWord : children}</span>
      </AriaButton>
      <LiveRegion sentence={isBusy ? busyWord : ''} />
    </>
  );
}

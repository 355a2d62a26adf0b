import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../../texts.ts';
import { InlineField } from '../../ui/inline-field.tsx';
import { useHoldUnsaved } from '../../unsaved/hold-unsaved.ts';

type TypedOverProps = {
  readonly name: string;
  /** What tells the field apart on the screen. */
  readonly field: string;
  /** What stands there, in words; null or empty where nothing does. */
  readonly words: string | null;
  /** It is not said here but for all of the sheet. */
  readonly isInherited?: boolean;
  /** It waits for a look. */
  readonly isOpen?: boolean;
  /** What stands there, as it is typed. */
  readonly initial: string;
  readonly problemOf: (typed: string) => string | null;
  readonly onKeep: (typed: string) => void;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
};

/** A named value that is typed over in its place. */
export function TypedOver(props: TypedOverProps) {
  const { name, field, words, isInherited = false, isOpen = false, initial, problemOf, onKeep } = props;
  const { isEditing, onEdit } = props;
  const { text } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useHoldUnsaved(isEditing);
  useEffect(() => {
    // Whoever typed here by keyboard goes on from here.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (isEditing) {
    return (
      <InlineField
        label={name}
        initial={initial}
        problemOf={problemOf}
        onKeep={(typed) => {
          onEdit(false);
          onKeep(typed);
        }}
        onGiveUp={() => onEdit(false)}
      />
    );
  }
  return (
    <AriaButton
      ref={button}
      className="field-line-value"
      data-field={field}
      data-look={isOpen}
      onPress={() => onEdit(true)}
    >
      <span className="inline-label">{name}</span>
      <span className="inline-value" data-inherited={isInherited}>
        {words === null || words === '' ? (
          <span className="visually-hidden">{text('draft.emptyField')}</span>
        ) : (
          <bdi>{words}</bdi>
        )}
      </span>
    </AriaButton>
  );
}

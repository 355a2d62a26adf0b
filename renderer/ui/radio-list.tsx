import { Label, Radio, RadioGroup } from 'react-aria-components';

type RadioListProps<Key extends string> = {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly label: string; readonly hint: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
};

/** A few options one below the other, each with a sentence, of which exactly one holds. */
export function RadioList<Key extends string>({ label, options, chosen, onChoose }: RadioListProps<Key>) {
  return (
    <RadioGroup
      className="radio-list"
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ key }) => key === value);
        if (option !== undefined) onChoose(option.key);
      }}
    >
      <Label className="field-label">{label}</Label>
      {options.map(({ key, label: name, hint }) => (
        <Radio key={key} value={key} className="radio">
          <span className="radio-dot" aria-hidden="true" />
          <span>
            <span className="radio-name">{name}</span> <span className="field-hint">{hint}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

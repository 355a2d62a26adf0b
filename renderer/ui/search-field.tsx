import { Search, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField as AriaSearchField } from 'react-aria-components';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Words to search for, answered while one types; Escape empties it. */
export function SearchField({ label, placeholder, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      className="search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <Search size={14} />
      <Input className="search-input" placeholder={placeholder} />
      {value === '' ? null : (
        <AriaButton className="button button-icon search-clear" aria-label={clearLabel}>
          <X size={14} />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}

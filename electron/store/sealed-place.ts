/**
 * Where a sealed payload belongs. It opens only there: copied to another row, another column or under another key it
 * is refused. `purpose` tells payloads of one row apart; `keyId` names the key it is sealed under.
 */
export type SealedPlace = {
  readonly purpose: string;
  readonly table: string;
  readonly rowId: string;
  readonly keyId: string;
};

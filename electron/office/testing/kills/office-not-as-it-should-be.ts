/** What a killed process has left is not what has to be there; the message says how. */
export class OfficeNotAsItShouldBe extends Error {
  override readonly name = 'OfficeNotAsItShouldBe';
}
